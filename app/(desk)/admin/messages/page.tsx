import type { Metadata } from 'next'
import { MessagesScreen } from '@/components/admin/messages/messages-screen'
import { requirePermission } from '@/lib/auth/require-user'
import { messagesText } from '@/lib/content/messages'

export const metadata: Metadata = { title: messagesText.title }

export default async function MessagesPage() {
  await requirePermission('messages:manage')
  return <MessagesScreen />
}
