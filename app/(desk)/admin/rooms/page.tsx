import type { Metadata } from 'next'
import { RoomsScreen } from '@/components/admin/rooms/rooms-screen'
import { requirePermission } from '@/lib/auth/require-user'
import { roomSetupText } from '@/lib/content/room-setup'

export const metadata: Metadata = { title: roomSetupText.title }

export default async function RoomsPage() {
  await requirePermission('facility:write')
  return <RoomsScreen />
}
