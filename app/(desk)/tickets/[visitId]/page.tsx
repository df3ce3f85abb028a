import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { TicketView } from '@/components/visits/ticket-view'
import { requirePermission } from '@/lib/auth/require-user'
import { ticketText } from '@/lib/content/visits'
import { visitIdSchema } from '@/lib/domain/visit/visit.schema'

export const metadata: Metadata = { title: ticketText.title }

export default async function TicketPage({ params }: { params: Promise<{ visitId: string }> }) {
  await requirePermission('visits:admit')
  const visitId = visitIdSchema.safeParse((await params).visitId)
  if (!visitId.success) notFound()
  return <TicketView visitId={visitId.data} />
}
