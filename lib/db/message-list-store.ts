import 'server-only'
import { and, count, desc, eq, gte, lt } from 'drizzle-orm'
import { z } from 'zod'
import { messageReasonSchema, type MessageLine, type MessageState } from '@/lib/contracts/messages'
import { fieldProblems, messageFields } from '@/lib/domain/check-in-message/message-field'
import { ticketLabel } from '@/lib/domain/queue/ticket-label'
import { localDateSchema } from '@/lib/domain/time/local-date'
import { visitIdSchema } from '@/lib/domain/visit/visit.schema'
import type { Executor } from './client'
import { checkInMessage, isMessage } from './schema/outbox'
import { ticket } from './schema/visit'

/** Messages in a state, newest first, each with the ticket of its visit and nothing of its patient. */
export async function listMessages(
  db: Executor,
  { facilityCode, state, before, limit, now }: ListRequest,
): Promise<MessageLine[]> {
  const rows = await db
    .select({ message: checkInMessage, number: ticket.number, roomCode: ticket.roomCode, day: ticket.visitDay })
    .from(checkInMessage)
    .leftJoin(
      ticket,
      and(
        eq(ticket.facilityCode, checkInMessage.facilityCode),
        eq(ticket.visitId, checkInMessage.visitId),
        eq(ticket.state, 'active'),
      ),
    )
    .where(
      and(
        eq(checkInMessage.facilityCode, facilityCode),
        isMessage[state],
        before === undefined ? undefined : lt(checkInMessage.queuedAt, before),
      ),
    )
    .orderBy(desc(checkInMessage.queuedAt))
    .limit(limit)
  return rows.map((row) => toLine(row, now))
}

interface ListRequest {
  facilityCode: string
  state: MessageState
  before: Date | undefined
  limit: number
  now: Date
}

/** How many wait or are parked, of all days, and how many of a day's were sent. */
export async function countMessages(db: Executor, facilityCode: string, dayStart: Date) {
  const ofFacility = eq(checkInMessage.facilityCode, facilityCode)
  const countOf = async (...conditions: Parameters<typeof and>) => {
    const [row] = await db
      .select({ count: count() })
      .from(checkInMessage)
      .where(and(ofFacility, ...conditions))
    return row?.count ?? 0
  }
  const [waiting, parked, sentToday] = await Promise.all([
    countOf(isMessage.waiting),
    countOf(isMessage.parked),
    countOf(isMessage.sent, gte(checkInMessage.queuedAt, dayStart)),
  ])
  return { waiting, parked, sentToday }
}

type ListRow = {
  message: typeof checkInMessage.$inferSelect
  number: number | null
  roomCode: string | null
  day: string | null
}

function toLine({ message, number, roomCode, day }: ListRow, now: Date): MessageLine {
  const { state, attempts, reason, reasonFields, resultCode, nextTryAt, acceptedAt, transactionId } = message
  const hasTicket = number !== null && roomCode !== null && day !== null
  return {
    visitId: visitIdSchema.parse(message.visitId),
    ...(hasTicket && { ticket: { label: ticketLabel(number), roomCode, day: localDateSchema.parse(day) } }),
    source: message.source,
    state,
    sending: state === 'waiting' && attempts > 0 && reason === null && nextTryAt > now,
    queuedAt: message.queuedAt.toISOString(),
    attempts,
    ...(state === 'waiting' && { nextTryAt: nextTryAt.toISOString() }),
    ...(reason !== null && { reason: messageReasonSchema.parse(reason) }),
    fields: (reasonFields ?? []).map(readField),
    ...(resultCode !== null && { resultCode }),
    uncertain: message.uncertain,
    ...(acceptedAt && { acceptedAt: acceptedAt.toISOString() }),
    ...(transactionId !== null && { transactionId }),
  }
}

const fieldSchema = z.tuple([z.enum(messageFields), z.enum(fieldProblems)])

function readField(text: string): MessageLine['fields'][number] {
  const [field, problem] = fieldSchema.parse(text.split(':'))
  return { field, problem }
}
