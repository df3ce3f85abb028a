import 'server-only'
import { date, json, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import type { Tally } from '@/lib/domain/intake/tally'

/**
 * Counts of past days and whole months, so that figures of a year read twelve rows and not a million visits. Triggers
 * (`lib/db/functions/forget-intake.sql`) take a row away when anything it counted changes; it is then counted anew.
 */
export const intakeTally = pgTable(
  'intake_tally',
  {
    facilityCode: text('facility_code').notNull(),
    grain: text('grain', { enum: ['day', 'month'] }).notNull(),
    startsOn: date('starts_on').notNull(),
    countedAt: timestamp('counted_at', { withTimezone: true }).notNull(),
    /** Not `jsonb`: it is only ever read whole. */
    tally: json('tally').$type<Tally>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.facilityCode, table.grain, table.startsOn] })],
)
