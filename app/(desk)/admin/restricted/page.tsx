import type { Metadata } from 'next'
import { RestrictedScreen } from '@/components/admin/restricted/restricted-screen'
import { requirePermission } from '@/lib/auth/require-user'
import { restrictedText } from '@/lib/content/trust'

export const metadata: Metadata = { title: restrictedText.title }

export default async function RestrictedPage() {
  await requirePermission('facility:write')
  return <RestrictedScreen />
}
