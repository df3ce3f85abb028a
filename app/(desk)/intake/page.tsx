import type { Metadata } from 'next'
import { IntakeScreen } from '@/components/intake/intake-screen'
import { requirePermission } from '@/lib/auth/require-user'
import { intakeText } from '@/lib/content/intake'

export const metadata: Metadata = { title: intakeText.title }

export default async function IntakePage() {
  await requirePermission('figures:read')
  return <IntakeScreen />
}
