import type { Metadata } from 'next'
import { CertificatesScreen } from '@/components/admin/certificates/certificates-screen'
import { requirePermission } from '@/lib/auth/require-user'
import { certificateText } from '@/lib/content/trust'

export const metadata: Metadata = { title: certificateText.title }

export default async function CertificatesPage() {
  await requirePermission('facility:write')
  return <CertificatesScreen />
}
