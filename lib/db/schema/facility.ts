import 'server-only'
import { boolean, integer, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core'

/** The hospital or clinic that uses the desk; its 5-character code leads the key of every table. */
export const facility = pgTable('facility', {
  facilityCode: text('facility_code').primaryKey(),
  name: text('name').notNull(),
  /** Invented people live here: the screens say so and production refuses the database. */
  demo: boolean('demo').notNull().default(false),
  /** After so many priority calls a room calls somebody of lower priority who waits; the facility's own policy. */
  callsPerTurn: smallint('calls_per_turn').notNull().default(2),
})

/** A room with a queue of its own. Codes are strings: "12", "P3A". */
export const room = pgTable(
  'room',
  {
    facilityCode: text('facility_code').notNull(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    floor: text('floor'),
    position: integer('position').notNull().default(0),
    open: boolean('open').notNull().default(true),
  },
  (table) => [primaryKey({ columns: [table.facilityCode, table.code] })],
)
