import { sql } from 'drizzle-orm'
import type { Database } from '@/lib/db/client'
import { countWaitsAsTold } from '@/lib/db/wait-store'
import { permissionsOf } from '@/lib/domain/access/permissions'
import { localDateSchema } from '@/lib/domain/time/local-date'
import { queueClassOf, TURN_CLASSES, type TurnClass } from '@/lib/domain/queue/queue-class'
import { toPriorityGroup } from '@/lib/domain/queue/priority'
import { listQueue } from '@/lib/use-cases/queue/list-queue'
import { buildCaller } from './builders/build-caller'
import { QUEUE_DAY_FACILITY } from './queue-day'
import { turnsUntilCalled } from './queue-bound'

/** What a simulated day must not show: each figure is 0 where the queue is right. */
export interface QueueDayFaults {
  calledTwice: number
  /** Neither called nor listed in a queue at the end, or both: midnight takes nobody out. */
  lost: number
  /** Called more than 12 hours after an admission of the day before, or numbered under another day than the call's. */
  calledOutOfTerm: number
  /** Days and rooms whose numbers are not 1 to n. */
  numbersWithGaps: number
  /** Days whose calls are not numbered 1 to n. */
  callsWithGaps: number
  /** Called later than the promise of `turnsUntilCalled`. */
  calledTooLate: number
  negativeWaits: number
}

interface CalledVisit {
  key: string
  group: number
  admittedAt: number
  calledAt: number | null
  seq: number | null
}

/** Looks through a day that was simulated, from the rows alone. */
export async function findQueueDayFaults(db: Database, end: Date): Promise<QueueDayFaults> {
  const counted = await db.execute<Record<Exclude<keyof QueueDayFaults, 'calledTooLate' | 'lost'>, number>>(sql`
    select
      (select count(*)::int from (select 1 from queue_call group by facility_code, visit_id having count(*) > 1) t)
        as "calledTwice",
      (select count(*)::int from queue_call c join visit v on v.facility_code = c.facility_code and v.id = c.visit_id
        where (c.called_at at time zone 'Asia/Ho_Chi_Minh')::date <> c.visit_day
          or (v.admitted_at at time zone 'Asia/Ho_Chi_Minh')::date <> v.visit_day
          or (c.visit_day <> v.visit_day and c.called_at >= v.admitted_at + interval '12 hours')) as "calledOutOfTerm",
      (select count(*)::int from (select 1 from ticket group by facility_code, visit_day, room_code
        having min(number) <> 1 or max(number) <> count(*)) t) as "numbersWithGaps",
      (select count(*)::int from (select 1 from queue_call group by facility_code, visit_day
        having min(seq) <> 1 or max(seq) <> count(*)) t) as "callsWithGaps",
      (select count(*)::int from queue_call c join visit v on v.facility_code = c.facility_code and v.id = c.visit_id
        where c.called_at < v.admitted_at) as "negativeWaits"`)
  const [first] = counted.rows
  if (!first) throw new Error('nothing counted')
  return { ...first, lost: await countLost(db, end), calledTooLate: await countTooLate(db) }
}

/** What the nurses' lists show at the end, against everybody who was admitted. */
async function countLost(db: Database, end: Date): Promise<number> {
  const visits = await db.execute<{ id: string; room: string; called: boolean }>(sql`
    select v.id, v.room_code as room, exists (
      select 1 from queue_call c where c.facility_code = v.facility_code and c.visit_id = v.id) as called
    from visit v where v.facility_code = ${QUEUE_DAY_FACILITY}`)
  const roomCodes = new Set(visits.rows.map(({ room }) => room))
  const caller = buildCaller({ facilityCode: QUEUE_DAY_FACILITY, permissions: permissionsOf('nurse') })
  const queues = await Promise.all(
    [...roomCodes].map((roomCode) => listQueue({ db }, { input: { roomCode }, caller, now: end })),
  )
  const waiting = new Set<string>(
    queues.flatMap((queue) => (queue.ok ? queue.value.waiting : [])).map(({ visitId }) => visitId),
  )
  return visits.rows.filter(({ id, called }) => called === waiting.has(id)).length
}

/** How many waited past midnight and were called then: a day without any proves nothing about it. */
export async function countCalledAfterMidnight(db: Database): Promise<number> {
  const counted = await db.execute<{ calls: number }>(sql`
    select count(*)::int as calls from queue_call c
    join visit v on v.facility_code = c.facility_code and v.id = c.visit_id where c.visit_day > v.visit_day`)
  return counted.rows[0]?.calls ?? 0
}

async function countTooLate(db: Database): Promise<number> {
  const found = await db.execute<{
    key: string
    group: number
    admitted: string
    called: string | null
    seq: number | null
  }>(sql`
    select v.room_code as key, v.priority_group as group, extract(epoch from v.admitted_at) as admitted,
      extract(epoch from c.called_at) as called,
      case when c.seq is not null then (row_number() over (order by c.visit_day, c.seq))::int end as seq
    from visit v left join queue_call c on c.facility_code = v.facility_code and c.visit_id = v.id
    where v.facility_code = ${QUEUE_DAY_FACILITY} order by v.admitted_at, c.seq`)
  const visits = found.rows.map(({ key, group, admitted, called, seq }): CalledVisit => {
    return { key, group, admittedAt: Number(admitted), calledAt: called === null ? null : Number(called), seq }
  })
  const rooms = new Map<string, CalledVisit[]>()
  for (const visit of visits) rooms.set(visit.key, [...(rooms.get(visit.key) ?? []), visit])
  return [...rooms.values()].flatMap((ofRoom) => ofRoom.filter((visit) => isTooLate(visit, ofRoom))).length
}

/** People of one minute are admitted before the calls of that minute; ranks among them are taken at their highest. */
function isTooLate(visit: CalledVisit, ofRoom: readonly CalledVisit[]): boolean {
  const turnClass = turnClassOf(visit)
  const { admittedAt, seq } = visit
  if (!turnClass || seq === null) return false
  const rank = ofRoom.filter(
    (other) =>
      other.group === visit.group &&
      other.admittedAt <= admittedAt &&
      (other.calledAt === null || other.calledAt >= admittedAt),
  ).length
  const turns = ofRoom.filter(
    (other) =>
      turnClassOf(other) !== undefined &&
      other.calledAt !== null &&
      other.calledAt >= admittedAt &&
      (other.seq ?? 0) < seq,
  ).length
  return turns > turnsUntilCalled(turnClass, rank, 2)
}

function turnClassOf({ group }: CalledVisit): TurnClass | undefined {
  const queueClass = queueClassOf({ group: toPriorityGroup(group), jumpedAt: null })
  return TURN_CLASSES.find((turnClass) => turnClass === queueClass)
}

/** Over all rooms and days: how many were told a waiting time and called since, and how many waited as told. */
export async function countWaits(db: Database): Promise<{ told: number; asTold: number }> {
  const rooms = await db.execute<{ day: string; room: string }>(
    sql`select distinct visit_day::text as day, room_code as room from queue_call`,
  )
  const counted = await Promise.all(
    rooms.rows.map(({ day, room }) =>
      countWaitsAsTold(db, { facilityCode: QUEUE_DAY_FACILITY, day: localDateSchema.parse(day), roomCode: room }),
    ),
  )
  const sum = (of: 'told' | 'asTold') => counted.reduce((total, room) => total + room[of], 0)
  return { told: sum('told'), asTold: sum('asTold') }
}
