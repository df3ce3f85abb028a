import type { Metadata } from 'next'
import { AccessesScreen } from '@/components/admin/accesses/accesses-screen'
import { requirePermission } from '@/lib/auth/require-user'
import { accessText } from '@/lib/content/accesses'

export const metadata: Metadata = { title: accessText.title }

export default async function AccessesPage() {
  await requirePermission('records:review')
  return <AccessesScreen />
}
