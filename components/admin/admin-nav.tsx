'use client'

import { usePathname } from 'next/navigation'
import { useDeskSession } from '@/components/shell/desk-session'
import { AppLink } from '@/components/ui/app-link'
import { adminNavLabels, adminText } from '@/lib/content/admin'
import { joinClasses } from '@/lib/utils/join-classes'
import { adminPages } from './admin-pages'

/** The pages of administration that whoever is signed in may open. */
export function AdminNav() {
  const path = usePathname()
  const { permissions } = useDeskSession()
  return (
    <nav
      aria-label={adminText.navigation}
      className="border-line bg-card shrink-0 border-b px-4 py-2 lg:w-56 lg:border-r lg:border-b-0 lg:px-3 lg:py-5"
    >
      <ul className="flex flex-wrap gap-1 lg:flex-col">
        {adminPages
          .filter(({ permission }) => permissions.includes(permission))
          .map(({ name, href }) => {
            const isHere = path === href || path.startsWith(`${href}/`)
            return (
              <li key={name}>
                <AppLink
                  href={href}
                  aria-current={isHere ? 'page' : undefined}
                  className={joinClasses(
                    'rounded-control text-table flex min-h-10 items-center px-3 font-semibold',
                    isHere ? 'bg-brand-tint text-brand-pressed' : 'text-soft hover:bg-page hover:text-ink',
                  )}
                >
                  {adminNavLabels[name]}
                </AppLink>
              </li>
            )
          })}
      </ul>
    </nav>
  )
}
