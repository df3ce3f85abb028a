import type { Metadata } from 'next'
import { PeopleScreen } from '@/components/admin/people/people-screen'
import { requirePermission } from '@/lib/auth/require-user'
import { staffText } from '@/lib/content/staff'

export const metadata: Metadata = { title: staffText.title }

export default async function PeoplePage() {
  await requirePermission('users:write')
  return <PeopleScreen />
}
