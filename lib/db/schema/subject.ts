import 'server-only'
import { sql } from 'drizzle-orm'
import { date, index, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { bytea } from './bytea'

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

/** What somebody asked about the data held of them, with the days by which the law wants an answer. */
export const subjectRequest = pgTable(
  'subject_request',
  {
    facilityCode: text('facility_code').notNull(),
    id: uuid('id').notNull(),
    kind: text('kind', { enum: ['access', 'correct', 'withdraw', 'erase'] }).notNull(),
    state: text('state', { enum: ['received', 'replied', 'done', 'refused'] }).notNull(),
    /** Null where nobody on file fits. */
    personId: uuid('person_id'),
    receivedOn: date('received_on').notNull(),
    replyDueOn: date('reply_due_on').notNull(),
    dueOn: date('due_on').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    recordedBy: text('recorded_by').notNull(),
    repliedAt: instant('replied_at'),
    repliedBy: text('replied_by'),
    finishedAt: instant('finished_at'),
    finishedBy: text('finished_by'),
    /** Who asked, how they were known, what they asked and what came of it, as encrypted JSON (`SubjectMatter`). */
    contentCipher: bytea('content_cipher').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.facilityCode, table.id] }),
    index('subject_request_open')
      .on(table.facilityCode, table.dueOn)
      .where(sql`state in ('received', 'replied')`),
    index('subject_request_newest').on(table.facilityCode, table.recordedAt),
    index('subject_request_of_person').on(table.facilityCode, table.personId),
  ],
)

/** What a field of a person was and became: nothing on file is overwritten without it. */
export const personChange = pgTable(
  'person_change',
  {
    facilityCode: text('facility_code').notNull(),
    id: uuid('id').notNull(),
    personId: uuid('person_id').notNull(),
    field: text('field', { enum: ['fullName', 'birthDate', 'sex', 'address', 'phone', 'guardian'] }).notNull(),
    /** Null where the field was empty, or where the law let it be erased since. */
    oldCipher: bytea('old_cipher'),
    newCipher: bytea('new_cipher'),
    changedAt: instant('changed_at').notNull(),
    changedBy: text('changed_by').notNull(),
    /** Why, and what proved it, as encrypted JSON; null for what the desk corrects from the card in hand. */
    groundsCipher: bytea('grounds_cipher'),
    /** The request it followed from. */
    requestId: uuid('request_id'),
  },
  (table) => [
    primaryKey({ columns: [table.facilityCode, table.id] }),
    index('person_change_of_person').on(table.facilityCode, table.personId, table.changedAt),
  ],
)
