import 'server-only'
import { and, asc, desc, eq, getTableColumns, gt, gte, sql } from 'drizzle-orm'
import { queueClassSchema, type QueueClass } from '@/lib/domain/queue/queue-class'
import type { QueueSpan } from '@/lib/domain/queue/queue-span'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Executor, Transaction } from './client'
import { isOfSpan } from './is-of-span'
import { room } from './schema/facility'
import { person } from './schema/person'
import { queueCall } from './schema/queue'
import { visit } from './schema/visit'

/** A call, with the day of the number that was called: `visitDay` is the day of the call itself. */
export type QueueCallRow = typeof queueCall.$inferSelect & { numberDay: string }
export type NewQueueCall = Omit<QueueCallRow, 'seq'>

/** Writes a call under the next `seq` of facility and day; other calls of the facility wait for the commit. */
export async function recordCall(tx: Transaction, call: NewQueueCall): Promise<QueueCallRow> {
  const { facilityCode, visitDay, requestId, roomCode, visitId, number, queueClass, again, attempt, calledBy } = call
  const recorded = await tx.execute<{ seq: number }>(sql`
    with raised as (
      insert into call_counter as counter (facility_code, visit_day, last_seq) values (${facilityCode}, ${visitDay}, 1)
      on conflict (facility_code, visit_day) do update set last_seq = counter.last_seq + 1
      returning last_seq
    )
    insert into queue_call (facility_code, visit_day, seq, request_id, room_code, visit_id, number, queue_class, again,
      attempt, called_at, called_by)
    select ${facilityCode}, ${visitDay}::date, last_seq, ${requestId}::uuid, ${roomCode}, ${visitId}::uuid,
      ${number}::int, ${queueClass}, ${again}::boolean, ${attempt}::smallint,
      ${call.calledAt.toISOString()}::timestamptz, ${calledBy}
    from raised returning seq`)
  const seq = recorded.rows[0]?.seq
  if (seq === undefined) throw new Error('the counter gave no call')
  return { ...call, seq }
}

/** What a request of a nurse led to, or null where it is new. */
export async function findCallByRequest(
  db: Executor,
  facilityCode: string,
  requestId: string,
): Promise<QueueCallRow | null> {
  const rows = await db
    .select({ ...getTableColumns(queueCall), numberDay: visit.visitDay })
    .from(queueCall)
    .innerJoin(visit, isOfCall)
    .where(and(eq(queueCall.facilityCode, facilityCode), eq(queueCall.requestId, requestId)))
  return rows[0] ?? null
}

/** Whether anybody called a visit since its own day, in whatever room. */
export async function wasCalled(
  db: Executor,
  { facilityCode, since, visitId }: { facilityCode: string; since: string; visitId: string },
): Promise<boolean> {
  const rows = await db
    .select({ seq: queueCall.seq })
    .from(queueCall)
    .where(
      and(eq(queueCall.facilityCode, facilityCode), gte(queueCall.visitDay, since), eq(queueCall.visitId, visitId)),
    )
    .limit(1)
  return rows.length > 0
}

/** The turns that a room has given, oldest first, as far back as anybody waits. Repeated calls are none. */
export async function listTurns(
  db: Executor,
  { facilityCode, span, roomCode }: { facilityCode: string; span: QueueSpan; roomCode: string },
): Promise<Array<{ day: string; queueClass: QueueClass; calledAt: Date }>> {
  const rows = await db
    .select({ day: queueCall.visitDay, queueClass: queueCall.queueClass, calledAt: queueCall.calledAt })
    .from(queueCall)
    .where(
      and(
        eq(queueCall.facilityCode, facilityCode),
        isOfSpan(span, { day: queueCall.visitDay, at: queueCall.calledAt }),
        eq(queueCall.roomCode, roomCode),
        eq(queueCall.again, false),
      ),
    )
    .orderBy(asc(queueCall.visitDay), asc(queueCall.seq))
  return rows.map(({ queueClass, ...turn }) => ({ ...turn, queueClass: queueClassSchema.parse(queueClass) }))
}

const shown = {
  seq: queueCall.seq,
  roomCode: queueCall.roomCode,
  roomName: room.name,
  floor: room.floor,
  number: queueCall.number,
  numberDay: visit.visitDay,
  attempt: queueCall.attempt,
  calledAt: queueCall.calledAt,
  fullName: person.fullName,
}

/** A day's calls after `seq`, oldest first, as a wall screen shows them. */
export function listCallsAfter(
  db: Executor,
  { facilityCode, day, seq, limit }: { facilityCode: string; day: LocalDate; seq: number; limit: number },
) {
  return selectShown(db)
    .where(and(eq(queueCall.facilityCode, facilityCode), eq(queueCall.visitDay, day), gt(queueCall.seq, seq)))
    .orderBy(asc(queueCall.seq))
    .limit(limit)
}
export type ShownCall = Awaited<ReturnType<typeof listCallsAfter>>[number]

/** The last call of each room that called on this day, in the order of the house. */
export async function listLastCalls(db: Executor, facilityCode: string, day: LocalDate): Promise<ShownCall[]> {
  const last = db
    .selectDistinctOn([queueCall.roomCode], { seq: queueCall.seq })
    .from(queueCall)
    .where(and(eq(queueCall.facilityCode, facilityCode), eq(queueCall.visitDay, day)))
    .orderBy(queueCall.roomCode, desc(queueCall.seq))
  return selectShown(db)
    .where(and(eq(queueCall.facilityCode, facilityCode), eq(queueCall.visitDay, day), sql`${queueCall.seq} in ${last}`))
    .orderBy(asc(room.position), asc(room.code))
}

const isOfCall = and(eq(visit.facilityCode, queueCall.facilityCode), eq(visit.id, queueCall.visitId))

function selectShown(db: Executor) {
  return db
    .select(shown)
    .from(queueCall)
    .innerJoin(room, and(eq(room.facilityCode, queueCall.facilityCode), eq(room.code, queueCall.roomCode)))
    .innerJoin(visit, isOfCall)
    .innerJoin(person, and(eq(person.facilityCode, visit.facilityCode), eq(person.id, visit.personId)))
    .$dynamic()
}
