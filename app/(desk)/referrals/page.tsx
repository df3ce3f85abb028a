import type { Metadata } from 'next'
import { ReferralsScreen } from '@/components/referrals/referrals-screen'
import { requirePermission } from '@/lib/auth/require-user'
import { referralsText } from '@/lib/content/referrals'

export const metadata: Metadata = { title: referralsText.title }

export default async function ReferralsPage() {
  await requirePermission('records:read')
  return <ReferralsScreen />
}
