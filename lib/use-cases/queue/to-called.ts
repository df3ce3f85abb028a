import 'server-only'
import type { Called } from '@/lib/contracts/queue'
import type { QueueCallRow } from '@/lib/db/queue-call-store'
import { ticketLabel } from '@/lib/domain/queue/ticket-label'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { visitIdSchema } from '@/lib/domain/visit/visit.schema'

export function toCalled({ visitId, number, numberDay, roomCode, attempt, calledAt }: QueueCallRow): Called {
  const label = ticketLabel(number, { day: numberDay, today: toLocalDate(calledAt) })
  return { visitId: visitIdSchema.parse(visitId), label, number, roomCode, attempt, calledAt: calledAt.toISOString() }
}
