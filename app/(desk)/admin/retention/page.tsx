import type { Metadata } from 'next'
import { RetentionScreen } from '@/components/admin/retention/retention-screen'
import { requirePermission } from '@/lib/auth/require-user'
import { retentionText } from '@/lib/content/retention'

export const metadata: Metadata = { title: retentionText.title }

export default async function RetentionPage() {
  await requirePermission('facility:write')
  return <RetentionScreen />
}
