import type { ComponentProps } from 'react'
import { joinClasses } from '@/lib/utils/join-classes'

/** A small action inside a row of text: underlined, tall enough to hit. */
export function TextButton({
  tone = 'brand',
  ...rest
}: Omit<ComponentProps<'button'>, 'className'> & { tone?: 'brand' | 'soft' }) {
  return (
    <button
      type="button"
      {...rest}
      className={joinClasses(
        'inline-flex min-h-6 items-center rounded-md px-0.5 font-semibold underline decoration-1 underline-offset-4',
        'hover:decoration-2 disabled:no-underline',
        tone === 'brand' ? 'text-brand' : 'text-soft',
      )}
    />
  )
}
