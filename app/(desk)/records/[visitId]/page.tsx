import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RecordScreen } from '@/components/health-book/record-screen'
import { requirePermission } from '@/lib/auth/require-user'
import { healthBookText } from '@/lib/content/health-book'
import { visitIdSchema } from '@/lib/domain/visit/visit.schema'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { findVisitPatient } from '@/lib/use-cases/papers/find-visit-patient'

export const metadata: Metadata = { title: healthBookText.title }

interface RecordPageProps {
  params: Promise<{ visitId: string }>
  searchParams: Promise<{ from?: string | string[] }>
}

export default async function RecordPage({ params, searchParams }: RecordPageProps) {
  const caller = await requirePermission('records:read')
  const visitId = visitIdSchema.safeParse((await params).visitId)
  const personId = visitId.success ? await findVisitPatient(getDependencies(), caller, visitId.data) : null
  if (!personId) notFound()
  return <RecordScreen personId={personId} from={(await searchParams).from === 'queue' ? 'queue' : 'referrals'} />
}
