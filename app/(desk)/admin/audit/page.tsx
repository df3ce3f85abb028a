import type { Metadata } from 'next'
import { AuditScreen } from '@/components/admin/audit/audit-screen'
import { requirePermission } from '@/lib/auth/require-user'
import { auditText } from '@/lib/content/audit'

export const metadata: Metadata = { title: auditText.title }

export default async function AuditPage() {
  await requirePermission('audit:read')
  return <AuditScreen />
}
