import type { Metadata } from 'next'
import { ReceptionScreen } from '@/components/reception/reception-screen'
import { requirePermission } from '@/lib/auth/require-user'
import { receptionText } from '@/lib/content/reception'

export const metadata: Metadata = { title: receptionText.title }

export default async function ReceptionPage() {
  await requirePermission('visits:admit')
  return <ReceptionScreen />
}
