import 'server-only'
import { bigint, index, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

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
