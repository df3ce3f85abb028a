import type { Metadata } from 'next'
import { RulesScreen } from '@/components/admin/rules/rules-screen'
import { requirePermission } from '@/lib/auth/require-user'
import { ruleSetupText } from '@/lib/content/rule-setup'

export const metadata: Metadata = { title: ruleSetupText.title }

export default async function RulesPage() {
  await requirePermission('facility:write')
  return <RulesScreen />
}
