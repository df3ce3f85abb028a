import type { Metadata } from 'next'
import { TokensScreen } from '@/components/admin/tokens/tokens-screen'
import { requirePermission } from '@/lib/auth/require-user'
import { tokenText } from '@/lib/content/tokens'

export const metadata: Metadata = { title: tokenText.title }

export default async function TokensPage() {
  await requirePermission('users:write')
  return <TokensScreen />
}
