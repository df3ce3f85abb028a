import type { Metadata } from 'next'
import { BackupsScreen } from '@/components/admin/backups/backups-screen'
import { requirePermission } from '@/lib/auth/require-user'
import { backupsText } from '@/lib/content/backups-page'

export const metadata: Metadata = { title: backupsText.title }

export default async function BackupsPage() {
  await requirePermission('facility:write')
  return <BackupsScreen />
}
