'use client'

import { useRouter } from 'next/navigation'
import type { ComponentProps, MouseEvent } from 'react'

/** A link to a page of ours that keeps what the browser holds. next/link costs 3 kB more for prefetching we do not use. */
export function AppLink({
  href,
  onClick,
  children,
  ...rest
}: Omit<ComponentProps<'a'>, 'href'> & { href: `/${string}` }) {
  const router = useRouter()

  function go(click: MouseEvent<HTMLAnchorElement>): void {
    onClick?.(click)
    if (
      click.defaultPrevented ||
      click.button !== 0 ||
      click.ctrlKey ||
      click.metaKey ||
      click.shiftKey ||
      click.altKey
    )
      return
    click.preventDefault()
    router.push(href)
  }

  return (
    <a {...rest} href={href} onClick={go}>
      {children}
    </a>
  )
}
