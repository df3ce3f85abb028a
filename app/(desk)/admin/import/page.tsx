import type { Metadata } from 'next'
import { ImportScreen } from '@/components/admin/import/import-screen'
import { requirePermission } from '@/lib/auth/require-user'
import { importText } from '@/lib/content/import'

export const metadata: Metadata = { title: importText.title }

export default async function ImportPage() {
  await requirePermission('records:import')
  return <ImportScreen />
}
