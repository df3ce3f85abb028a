import type { Metadata } from 'next'
import { VisitsScreen } from '@/components/visits/visits-screen'
import { requirePermission } from '@/lib/auth/require-user'
import { visitsText } from '@/lib/content/visits'

export const metadata: Metadata = { title: visitsText.title }

export default async function VisitsPage() {
  await requirePermission('visits:read')
  return <VisitsScreen />
}
