import 'server-only'
import { sql } from 'drizzle-orm'
import { boolean, index, integer, pgTable, primaryKey, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { bytea } from './bytea'

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

/**
 * The outbox of check-in messages (XML0). One row for one trigger of one visit, written in the transaction of the
 * trigger: the key is what makes a second message impossible.
 */
export const checkInMessage = pgTable(
  'check_in_message',
  {
    facilityCode: text('facility_code').notNull(),
    visitId: uuid('visit_id').notNull(),
    trigger: text('trigger', { enum: ['first-cost'] }).notNull(),
    source: text('source', { enum: ['admission', 'hospital-system'] }).notNull(),
    queuedAt: instant('queued_at').notNull(),
    /** The `FirstCost` as JSON, encrypted: a medicine's name tells of an illness. */
    costCipher: bytea('cost_cipher').notNull(),
    /** withdrawn: it turned out that none is needed. */
    state: text('state', { enum: ['waiting', 'sent', 'parked', 'withdrawn'] }).notNull(),
    /** Times it was taken to be sent, since somebody last pressed "gửi lại" on it parked. */
    attempts: smallint('attempts').notNull().default(0),
    /** Whose turn it is: raised whenever a worker takes it, and a worker whose number is past may write nothing. */
    turn: integer('turn').notNull().default(0),
    /** When it is taken next; while it is being sent, when its worker counts as dead. */
    nextTryAt: instant('next_try_at').notNull(),
    /** Why it waits, is parked or was withdrawn: a code. Empty while new or being sent. */
    reason: text('reason'),
    /** Field and problem (`NGAY_SINH:missing`), where fields are the reason. Never a value. */
    reasonFields: text('reason_fields').array(),
    /** `maKetQua` of the last answer. */
    resultCode: text('result_code'),
    /** The gateway may have it already: no plain answer came to an attempt, or its worker died. */
    uncertain: boolean('uncertain').notNull().default(false),
    /** The very bytes that may be with the gateway, encrypted: sent again as they are. Empty once there is no doubt. */
    documentCipher: bytea('document_cipher'),
    /** When the accepted attempt was sent, by our clock. */
    sentAt: instant('sent_at'),
    /** `thoiGianTiepNhan`, by the gateway's clock. */
    acceptedAt: instant('accepted_at'),
    /** `maGiaoDich`. */
    transactionId: text('transaction_id'),
    /** SHA-256 of what was accepted. */
    documentHash: bytea('document_hash'),
  },
  (table) => [
    primaryKey({ columns: [table.facilityCode, table.visitId, table.trigger] }),
    index('check_in_message_due')
      .on(table.facilityCode, table.nextTryAt)
      .where(sql`state = 'waiting'`),
    index('check_in_message_unsent')
      .on(table.facilityCode, table.state, table.queuedAt)
      .where(sql`state <> 'sent'`),
    index('check_in_message_newest').on(table.facilityCode, table.queuedAt),
  ],
)

/** Written as text and not as parameters, so that the partial indices serve prepared statements too. */
export const isMessage = {
  waiting: sql`${checkInMessage.state} = 'waiting'`,
  parked: sql`${checkInMessage.state} = 'parked'`,
  sent: sql`${checkInMessage.state} = 'sent'`,
  withdrawn: sql`${checkInMessage.state} = 'withdrawn'`,
} as const
