import type { Metadata } from 'next'
import { SubjectsScreen } from '@/components/subjects/subjects-screen'
import { requirePermission } from '@/lib/auth/require-user'
import { subjectsText } from '@/lib/content/subjects'

export const metadata: Metadata = { title: subjectsText.title }

export default async function SubjectsPage() {
  await requirePermission('subjects:handle')
  return <SubjectsScreen />
}
