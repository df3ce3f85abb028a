import { forbidden, redirect } from 'next/navigation'
import { deskPages } from '@/components/shell/desk-pages'
import { requireUser } from '@/lib/auth/require-user'
import { isAllowed } from '@/lib/domain/access/caller'

/** Where each role starts: the first page it may open. */
export default async function HomePage() {
  const caller = await requireUser()
  const start = deskPages.find(({ permission }) => isAllowed(caller, permission))
  if (!start) forbidden()
  redirect(start.href)
}
