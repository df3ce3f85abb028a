import 'server-only'
import {
  boolean,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'

/** Every call of a number, the repeated ones too. `seq` rises within a facility and day in the order of commits. */
export const queueCall = pgTable(
  'queue_call',
  {
    facilityCode: text('facility_code').notNull(),
    /** The day of the call; its number is of the day before where somebody waited past midnight. */
    visitDay: date('visit_day').notNull(),
    seq: integer('seq').notNull(),
    requestId: uuid('request_id').notNull(),
    roomCode: text('room_code').notNull(),
    visitId: uuid('visit_id').notNull(),
    number: integer('number').notNull(),
    queueClass: text('queue_class').notNull(),
    /** Called again by hand: takes nobody a turn. */
    again: boolean('again').notNull(),
    /** From 1, within the room. */
    attempt: smallint('attempt').notNull(),
    calledAt: timestamp('called_at', { withTimezone: true }).notNull(),
    calledBy: text('called_by').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.facilityCode, table.visitDay, table.seq] }),
    uniqueIndex('queue_call_request').on(table.facilityCode, table.requestId),
    index('queue_call_of_room').on(table.facilityCode, table.visitDay, table.roomCode, table.seq),
  ],
)

/** The last `seq` per facility and day: whoever calls holds it until the commit, so that no later one overtakes. */
export const callCounter = pgTable(
  'call_counter',
  {
    facilityCode: text('facility_code').notNull(),
    visitDay: date('visit_day').notNull(),
    lastSeq: integer('last_seq').notNull(),
  },
  (table) => [primaryKey({ columns: [table.facilityCode, table.visitDay] })],
)

/** A wall screen. Its cookie holds a token of which only the hash is kept; so is the code that pairs it, once. */
export const screen = pgTable(
  'screen',
  {
    facilityCode: text('facility_code').notNull(),
    id: uuid('id').notNull().defaultRandom(),
    name: text('name').notNull(),
    /** The rooms it shows; empty for all. */
    roomCodes: text('room_codes').array().notNull(),
    /** Whether it shows masked names beside numbers. */
    showNames: boolean('show_names').notNull().default(false),
    pairingHash: text('pairing_hash'),
    pairUntil: timestamp('pair_until', { withTimezone: true }),
    tokenHash: text('token_hash'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    lastSeenAt: timestamp('last_seen_at', { withTimezone: true }),
    revokedAt: timestamp('revoked_at', { withTimezone: true }),
  },
  (table) => [
    primaryKey({ columns: [table.facilityCode, table.id] }),
    uniqueIndex('screen_token').on(table.facilityCode, table.tokenHash),
    uniqueIndex('screen_pairing').on(table.facilityCode, table.pairingHash),
  ],
)
