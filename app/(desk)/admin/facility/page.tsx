import type { Metadata } from 'next'
import { FacilityScreen } from '@/components/admin/facility/facility-screen'
import { requirePermission } from '@/lib/auth/require-user'
import { facilityText } from '@/lib/content/facility-setup'

export const metadata: Metadata = { title: facilityText.title }

export default async function FacilityPage() {
  await requirePermission('facility:write')
  return <FacilityScreen />
}
