import type { Metadata } from 'next'
import { GatewayScreen } from '@/components/admin/gateway/gateway-screen'
import { requirePermission } from '@/lib/auth/require-user'
import { gatewaySetupText } from '@/lib/content/gateway-setup'

export const metadata: Metadata = { title: gatewaySetupText.title }

export default async function GatewayPage() {
  await requirePermission('facility:write')
  return <GatewayScreen />
}
