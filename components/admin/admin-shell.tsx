import type { ReactNode } from 'react'
import { AdminNav } from './admin-nav'

/** A page of administration beside the navigation of all of them; on small screens below it. */
export function AdminShell({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-0 min-w-0 grow flex-col lg:flex-row">
      <AdminNav />
      <div className="min-w-0 grow px-4 py-4 md:px-6 lg:overflow-y-auto">{children}</div>
    </div>
  )
}
