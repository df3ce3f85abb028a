'use client'

import { usePathname } from 'next/navigation'
import { AppLink } from '@/components/ui/app-link'
import { navLabels, shellText } from '@/lib/content/shell'
import { joinClasses } from '@/lib/utils/join-classes'
import { useDeskSession } from './desk-session'
import { deskPages } from './desk-pages'

/** The pages that exist and that whoever is signed in may open. */
export function NavLinks() {
  const path = usePathname()
  const { permissions } = useDeskSession()
  return (
    <nav aria-label={shellText.navigation}>
      <ul className="flex flex-wrap gap-1">
        {deskPages
          .filter(({ permission }) => permissions.includes(permission))
          .map(({ name, href }) => {
            const isHere = path === href || path.startsWith(`${href}/`)
            return (
              <li key={name}>
                <AppLink
                  href={href}
                  aria-current={isHere ? 'page' : undefined}
                  className={joinClasses(
                    'rounded-control text-table inline-flex min-h-9 items-center px-3 font-semibold',
                    isHere ? 'bg-brand-tint text-brand-pressed' : 'text-soft hover:text-ink',
                  )}
                >
                  {navLabels[name]}
                </AppLink>
              </li>
            )
          })}
      </ul>
    </nav>
  )
}
