import 'server-only'
import { sql } from 'drizzle-orm'
import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { PaperOutcome } from '@/lib/contracts/check-ins'
import type { RouteCode } from '@/lib/domain/route/route-code'
import type { RouteDecision } from '@/lib/domain/route/route-decision.schema'
import type { RouteGround } from '@/lib/domain/route/route-ground.schema'
import type { VneidRefusal } from '@/lib/domain/visit/visit.schema'
import { bytea } from './bytea'

/** What a desk request led to: no name, no identifier. */
export interface DeskResult {
  visitId: string
  roomCode: string
  /** Of the number; absent in results of earlier versions. */
  day?: string
  number: number
  issuedAt: string
  coverage: 'verified' | 'unverified' | 'none'
  alreadyCheckedIn: boolean
  route?: { code: RouteCode; ratePercent: number }
  papers?: PaperOutcome[]
}

/** One visit of one person to one room on one day (a Vietnamese calendar day). */
export const visit = pgTable(
  'visit',
  {
    facilityCode: text('facility_code').notNull(),
    id: uuid('id').notNull(),
    visitDay: date('visit_day').notNull(),
    personId: uuid('person_id').notNull(),
    roomCode: text('room_code').notNull(),
    state: text('state', { enum: ['waiting', 'called', 'skipped', 'done', 'cancelled'] }).notNull(),
    admittedAt: timestamp('admitted_at', { withTimezone: true }).notNull(),
    admittedBy: text('admitted_by').notNull(),
    desk: text('desk'),
    identifiedMethod: text('identified_method').notNull(),
    identifiedMedium: text('identified_medium').notNull(),
    vneidSeen: text('vneid_seen').array().notNull(),
    vneidUnusedReason: text('vneid_unused_reason'),
    /** Papers shown in VNeID that the desk did not take, each with its reason. */
    vneidRefused: jsonb('vneid_refused').$type<VneidRefusal[]>().notNull().default([]),
    /** Whether the address on file at admission lies in the plan's province (`decide-residence.ts`). */
    residence: text('residence', { enum: ['resident', 'elsewhere', 'unknown'] })
      .notNull()
      .default('unknown'),
    priorityGroup: smallint('priority_group').notNull(),
    /** Why it is this group; null on visits older than the queue. */
    priorityReason: text('priority_reason'),
    /** Ticks with the paper seen, as the desk gave them. */
    priorityTicks: jsonb('priority_ticks').notNull(),
    emergency: boolean('emergency').notNull(),
    /** The examination service it began with; null where none was chosen. */
    serviceCode: text('service_code'),
    /** Whether the person wants today's visit paid by health insurance. */
    useInsurance: boolean('use_insurance').notNull(),
    coverage: text('coverage', { enum: ['verified', 'unverified', 'none'] }).notNull(),
    coverageCheckId: uuid('coverage_check_id'),
    /** The first thing that kept the gateway from a plain answer about this visit; stays after a later answer. */
    coverageProblem: text('coverage_problem'),
    /** When the gateway is asked again; null once the answer is final or the day is over. */
    coverageAskAgainAt: timestamp('coverage_ask_again_at', { withTimezone: true }),
    coverageAttempts: smallint('coverage_attempts').notNull().default(0),
    scanToTicketMs: integer('scan_to_ticket_ms'),
    /** Other lawful reasons to be here that the desk saw papers for; each decision rests on them. */
    routeGrounds: text('route_grounds').array().$type<RouteGround[]>().notNull().default([]),
    /** What the visit counts as (QĐ 3276), provisional; null where nothing was decided. */
    routeCode: text('route_code'),
    routeRatePercent: numeric('route_rate_percent', { precision: 4, scale: 1, mode: 'number' }),
    /** The whole `RouteDecision` that gave it. */
    routeDecision: jsonb('route_decision').$type<RouteDecision>(),
    /** The rate that stood before later evidence lowered it; null where none did. Never lowered silently. */
    routeLoweredFromPercent: numeric('route_lowered_from_percent', { precision: 4, scale: 1, mode: 'number' }),
    cancelledAt: timestamp('cancelled_at', { withTimezone: true }),
    cancelledBy: text('cancelled_by'),
    cancelReason: text('cancel_reason'),
    /** Calls in the room where it is now, and the last one. */
    callCount: smallint('call_count').notNull().default(0),
    lastCalledAt: timestamp('last_called_at', { withTimezone: true }),
    /** Moved up by hand, and why. */
    jumpedAt: timestamp('jumped_at', { withTimezone: true }),
    jumpReason: text('jump_reason'),
    /** The waiting time that the slip told, so that it can be compared with what happened. */
    waitToldAt: timestamp('wait_told_at', { withTimezone: true }),
    waitLowMinutes: smallint('wait_low_minutes'),
    waitHighMinutes: smallint('wait_high_minutes'),
  },
  (table) => [
    primaryKey({ columns: [table.facilityCode, table.id] }),
    uniqueIndex('visit_once_a_day_and_room')
      .on(table.facilityCode, table.visitDay, table.personId, table.roomCode)
      .where(sql`state not in ('cancelled', 'done')`),
    index('visit_of_day').on(table.facilityCode, table.visitDay, table.admittedAt),
    index('visit_in_queue')
      .on(table.facilityCode, table.visitDay, table.roomCode)
      .where(sql`state in ('waiting', 'called', 'skipped')`),
    index('visit_of_person').on(table.facilityCode, table.personId, table.visitDay),
    index('visit_to_ask_again')
      .on(table.facilityCode, table.coverageAskAgainAt)
      .where(sql`coverage_ask_again_at is not null`),
  ],
)

/** Written as text and not as a parameter, so that the partial indices serve prepared statements too. */
export const isWaiting = sql`${visit.state} = 'waiting'`
export const isNotCancelled = sql`${visit.state} <> 'cancelled'`
export const isInQueue = sql`${visit.state} in ('waiting', 'called', 'skipped')`
/** Neither cancelled nor done: whoever comes again for the same room gets this ticket and no second one. */
export const isOpen = sql`${visit.state} not in ('cancelled', 'done')`

/** A number in the hand of a patient. The key makes a second ticket with the same number impossible. */
export const ticket = pgTable(
  'ticket',
  {
    facilityCode: text('facility_code').notNull(),
    visitDay: date('visit_day').notNull(),
    roomCode: text('room_code').notNull(),
    number: integer('number').notNull(),
    visitId: uuid('visit_id').notNull(),
    issuedAt: timestamp('issued_at', { withTimezone: true }).notNull(),
    state: text('state', { enum: ['active', 'moved', 'cancelled'] }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.facilityCode, table.visitDay, table.roomCode, table.number] }),
    index('ticket_of_visit').on(table.facilityCode, table.visitId),
  ],
)

/** The last number given per room and day. Raised inside the admission's transaction: a rollback leaves no gap. */
export const ticketCounter = pgTable(
  'ticket_counter',
  {
    facilityCode: text('facility_code').notNull(),
    visitDay: date('visit_day').notNull(),
    roomCode: text('room_code').notNull(),
    lastNumber: integer('last_number').notNull(),
  },
  (table) => [primaryKey({ columns: [table.facilityCode, table.visitDay, table.roomCode] })],
)

/** Requests carried out, so that the same request id answers with the first result, whatever happened since. */
export const deskRequest = pgTable(
  'desk_request',
  {
    facilityCode: text('facility_code').notNull(),
    requestId: uuid('request_id').notNull(),
    /** Keyed hash of what was asked: the same id with another question is a fault of the client, never an answer. */
    questionHash: bytea('question_hash').notNull(),
    at: timestamp('at', { withTimezone: true }).notNull(),
    /** Written by the transaction that carried the request out; null only inside it. */
    result: jsonb('result').$type<DeskResult>(),
  },
  (table) => [
    primaryKey({ columns: [table.facilityCode, table.requestId] }),
    // What is oldest, for its removal: rows lie in the order of time, and this index costs an admission nothing.
    index('desk_request_oldest').using('brin', table.at),
  ],
)
