import 'server-only'
import { sql } from 'drizzle-orm'
import {
  boolean,
  date,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { CheckedSignature } from '@/lib/domain/records/signature.schema'
import { bytea } from './bytea'

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

/** A referral (phiếu chuyển) or follow-up slip (phiếu hẹn): what decides about its use is readable, the rest encrypted. */
export const paper = pgTable(
  'paper',
  {
    facilityCode: text('facility_code').notNull(),
    id: uuid('id').notNull(),
    kind: text('kind', { enum: ['referral', 'appointment'] }).notNull(),
    personId: uuid('person_id').notNull(),
    /** Keyed hash of the number on the paper. */
    numberHash: bytea('number_hash').notNull(),
    fromFacilityCode: text('from_facility_code').notNull(),
    toFacilityCode: text('to_facility_code'),
    /** Referral: the signing day, or the transfer day while nobody has read it (`signed_on_read` false). */
    signedOn: date('signed_on'),
    signedOnRead: boolean('signed_on_read').notNull().default(false),
    oneYear: boolean('one_year'),
    reason: text('reason', { enum: ['appropriate', 'beyond-capacity', 'patient-request'] }),
    /** Appointment: the day to come. */
    dueOn: date('due_on'),
    /** Everything the paper says, as encrypted JSON (`lib/db/paper-row.ts`). */
    contentCipher: bytea('content_cipher').notNull(),
    sourceKind: text('source_kind', { enum: ['envelope', 'lookup', 'paper', 'vneid'] }).notNull(),
    sourceService: text('source_service'),
    sourceAt: instant('source_at').notNull(),
    /** The episode whose envelope carried it. */
    episodeId: uuid('episode_id'),
    signature: jsonb('signature').$type<CheckedSignature>().notNull(),
    /** Signed by hand and stamp, as the desk saw on paper or in VNeID; null where nobody looked. */
    signedByHand: boolean('signed_by_hand'),
    seenMedium: text('seen_medium', { enum: ['paper', 'vneid'] }),
    seenAt: instant('seen_at'),
    seenBy: text('seen_by'),
    dayConfirmedAt: instant('day_confirmed_at'),
    dayConfirmedBy: text('day_confirmed_by'),
    dayConfirmedReason: text('day_confirmed_reason'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.facilityCode, table.id] }),
    index('paper_oldest').on(table.facilityCode, table.createdAt),
    index('paper_of_person').on(table.facilityCode, table.personId),
    // The same slip from an envelope, another service and the desk's own typing is one paper.
    uniqueIndex('paper_once').on(
      table.facilityCode,
      table.personId,
      table.kind,
      table.fromFacilityCode,
      table.numberHash,
    ),
  ],
)

/** A visit that uses a paper. Written by the admission's own transaction; given back when the visit is cancelled. */
export const paperUse = pgTable(
  'paper_use',
  {
    facilityCode: text('facility_code').notNull(),
    paperId: uuid('paper_id').notNull(),
    visitId: uuid('visit_id').notNull(),
    usedOn: date('used_on').notNull(),
    usedAt: instant('used_at').notNull(),
    /** A one-year referral serves several visits, a referral the other visits of its day; everything else one. */
    once: boolean('once').notNull(),
    givenBackAt: instant('given_back_at'),
    givenBackBy: text('given_back_by'),
    givenBackReason: text('given_back_reason'),
  },
  (table) => [
    primaryKey({ columns: [table.facilityCode, table.paperId, table.visitId] }),
    uniqueIndex('paper_used_once')
      .on(table.facilityCode, table.paperId)
      .where(sql`once and given_back_at is null`),
    index('paper_use_of_visit').on(table.facilityCode, table.visitId),
    index('paper_use_of_day').on(table.facilityCode, table.usedOn),
  ],
)
