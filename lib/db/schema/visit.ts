import 'server-only'
import { sql } from 'drizzle-orm'
import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { bytea } from './bytea'

/** What a desk request led to: no name, no identifier. */
export interface DeskResult {
  visitId: string
  roomCode: string
  number: number
  issuedAt: string
  coverage: 'verified' | 'unverified' | 'none'
  alreadyCheckedIn: boolean
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
    state: text('state', { enum: ['waiting', 'cancelled'] }).notNull(),
    admittedAt: timestamp('admitted_at', { withTimezone: true }).notNull(),
    admittedBy: text('admitted_by').notNull(),
    desk: text('desk'),
    identifiedMethod: text('identified_method').notNull(),
    identifiedMedium: text('identified_medium').notNull(),
    vneidSeen: text('vneid_seen').array().notNull(),
    vneidUnusedReason: text('vneid_unused_reason'),
    priorityGroup: smallint('priority_group').notNull(),
    /** Ticks with the paper seen, as the desk gave them. */
    priorityTicks: jsonb('priority_ticks').notNull(),
    emergency: boolean('emergency').notNull(),
    /** Whether the person wants today's visit paid by health insurance. */
    useInsurance: boolean('use_insurance').notNull(),
    coverage: text('coverage', { enum: ['verified', 'unverified', 'none'] }).notNull(),
    coverageCheckId: uuid('coverage_check_id'),
    /** When the gateway is asked again; null once the answer is final or the day is over. */
    coverageAskAgainAt: timestamp('coverage_ask_again_at', { withTimezone: true }),
    coverageAttempts: smallint('coverage_attempts').notNull().default(0),
    scanToTicketMs: integer('scan_to_ticket_ms'),
    cancelledAt: timestamp('cancelled_at', { withTimezone: true }),
    cancelledBy: text('cancelled_by'),
    cancelReason: text('cancel_reason'),
  },
  (table) => [
    primaryKey({ columns: [table.facilityCode, table.id] }),
    uniqueIndex('visit_once_a_day_and_room')
      .on(table.facilityCode, table.visitDay, table.personId, table.roomCode)
      .where(sql`state <> 'cancelled'`),
    index('visit_of_day').on(table.facilityCode, table.visitDay, table.admittedAt),
    index('visit_waiting')
      .on(table.facilityCode, table.visitDay, table.roomCode)
      .where(sql`state = 'waiting'`),
    index('visit_of_person').on(table.facilityCode, table.personId, table.visitDay),
    index('visit_to_ask_again')
      .on(table.coverageAskAgainAt)
      .where(sql`coverage_ask_again_at is not null`),
  ],
)

/** Written as text and not as a parameter, so that the partial indices serve prepared statements too. */
export const isWaiting = sql`${visit.state} = 'waiting'`
export const isNotCancelled = sql`${visit.state} <> 'cancelled'`

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
  (table) => [primaryKey({ columns: [table.facilityCode, table.requestId] })],
)
