import { forbidden, redirect } from 'next/navigation'
import { adminPages } from '@/components/admin/admin-pages'
import { requireUser } from '@/lib/auth/require-user'
import { isAllowed } from '@/lib/domain/access/caller'

/** Where administration starts: the first of its pages that whoever comes may open. */
export default async function AdminPage() {
  const caller = await requireUser()
  const start = adminPages.find(({ permission }) => isAllowed(caller, permission))
  if (!start) forbidden()
  redirect(start.href)
}
