import 'server-only'
import { index, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { bytea } from './bytea'

/** An answer of the insurance gateway and its raw text: the evidence NĐ 188/2025 Đ38 k2 asks a facility to keep. */
export const coverageCheck = pgTable(
  'coverage_check',
  {
    facilityCode: text('facility_code').notNull(),
    id: uuid('id').notNull(),
    /** Keyed hash of the identifier asked with. */
    subjectHash: bytea('subject_hash').notNull(),
    askedAt: timestamp('asked_at', { withTimezone: true }).notNull(),
    status: text('status').notNull(),
    resultCode: text('result_code'),
    problem: text('problem'),
    /** How long the card's answer took, or the wait for none; null where nothing was sent (circuit open, too busy). */
    answerMs: integer('answer_ms'),
    /** The `Coverage` as JSON, encrypted. */
    coverageCipher: bytea('coverage_cipher').notNull(),
    /** Raw bodies with their times as JSON, encrypted. */
    evidenceCipher: bytea('evidence_cipher').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.facilityCode, table.id] }),
    // What is oldest, for its removal: rows lie in the order of time, and this index costs an admission nothing.
    index('coverage_check_oldest').using('brin', table.askedAt),
    index('coverage_check_of_subject').on(table.facilityCode, table.subjectHash, table.askedAt),
    index('coverage_check_of_day').on(table.facilityCode, table.askedAt),
  ],
)
