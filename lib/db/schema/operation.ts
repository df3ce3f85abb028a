import 'server-only'
import { sql } from 'drizzle-orm'
import {
  bigint,
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
import type { RetentionKey } from '@/lib/domain/retention/retention-rules'

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

/** A backup that ended, well or not; written when it ends, so that one that was killed leaves no line. */
export const backupRun = pgTable(
  'backup_run',
  {
    facilityCode: text('facility_code').notNull(),
    id: uuid('id').notNull(),
    startedAt: instant('started_at').notNull(),
    finishedAt: instant('finished_at').notNull(),
    outcome: text('outcome', { enum: ['done', 'failed'] }).notNull(),
    /** Host and folder the file lies in, and its name; null where there is none. */
    place: text('place').notNull(),
    fileName: text('file_name'),
    bytes: bigint('bytes', { mode: 'number' }),
    rows: bigint('rows', { mode: 'number' }),
  },
  (table) => [
    primaryKey({ columns: [table.facilityCode, table.id] }),
    index('backup_run_newest').on(table.facilityCode, table.startedAt),
  ],
)

/** A removal of what is past its term: begun when claimed, so that of several app processes one does it. */
export const retentionRun = pgTable(
  'retention_run',
  {
    facilityCode: text('facility_code').notNull(),
    id: uuid('id').notNull(),
    startedAt: instant('started_at').notNull(),
    startedBy: text('started_by').notNull(),
    /** The day a nightly run belongs to; null for one from the command. */
    scheduledOn: date('scheduled_on'),
    /** Null while it runs, and where it ended with its process. */
    finishedAt: instant('finished_at'),
    /** Rows removed of each kind. */
    removed: jsonb('removed').$type<Partial<Record<RetentionKey, number>>>(),
  },
  (table) => [
    primaryKey({ columns: [table.facilityCode, table.id] }),
    index('retention_run_newest').on(table.facilityCode, table.startedAt),
    uniqueIndex('retention_run_once_a_day')
      .on(table.facilityCode, table.scheduledOn)
      .where(sql`scheduled_on is not null`),
  ],
)
