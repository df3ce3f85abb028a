import type { ReactNode } from 'react'
import { adminText } from '@/lib/content/admin'
import { AdminNav } from './admin-nav'

/** A page of administration beside the navigation of all of them; on small screens below it. */
export function AdminShell({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-0 min-w-0 grow flex-col lg:flex-row">
      <AdminNav />
      <div
        role="group"
        aria-label={adminText.page}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        tabIndex={0}
        className="min-w-0 grow px-4 py-4 -outline-offset-3 md:px-6 lg:overflow-y-auto"
      >
        {children}
      </div>
    </div>
  )
}
