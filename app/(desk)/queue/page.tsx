import type { Metadata } from 'next'
import { QueueScreen } from '@/components/queue/queue-screen'
import { requirePermission } from '@/lib/auth/require-user'
import { queueText } from '@/lib/content/queue'

export const metadata: Metadata = { title: queueText.title }

export default async function QueuePage() {
  await requirePermission('visits:read')
  return <QueueScreen />
}
