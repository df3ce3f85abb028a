import 'server-only'
import type { Called } from '@/lib/contracts/queue'
import type { QueueCallRow } from '@/lib/db/queue-call-store'
import { ticketLabel } from '@/lib/domain/queue/ticket-label'
import { visitIdSchema } from '@/lib/domain/visit/visit.schema'

export function toCalled({ visitId, number, roomCode, attempt, calledAt }: QueueCallRow): Called {
  const label = ticketLabel(number)
  return { visitId: visitIdSchema.parse(visitId), label, number, roomCode, attempt, calledAt: calledAt.toISOString() }
}
