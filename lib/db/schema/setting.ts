import 'server-only'
import { boolean, date, integer, jsonb, numeric, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

/** A choice the administrator made, by key; its shape is the schema of whoever reads it. */
export const facilitySetting = pgTable(
  'facility_setting',
  {
    facilityCode: text('facility_code').notNull(),
    key: text('key').notNull(),
    value: jsonb('value').notNull(),
    changedAt: instant('changed_at').notNull(),
    changedBy: text('changed_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.facilityCode, table.key] })],
)

/**
 * Every change an administrator made, by topic, numbered from 1: the history that the pages show, and the version that
 * keeps two administrators from overwriting each other. Added to, never changed.
 */
export const settingChange = pgTable(
  'setting_change',
  {
    facilityCode: text('facility_code').notNull(),
    topic: text('topic').notNull(),
    version: integer('version').notNull(),
    changes: jsonb('changes').notNull(),
    changedAt: instant('changed_at').notNull(),
    changedBy: text('changed_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.facilityCode, table.topic, table.version] })],
)

/** What decides about a facility's rates from a day on (`RouteFacility`): level, score, tier before 2025. */
export const facilityAttribute = pgTable(
  'facility_attribute',
  {
    facilityCode: text('facility_code').notNull(),
    validFrom: date('valid_from').notNull(),
    level: text('level', { enum: ['initial', 'basic', 'specialised'] }).notNull(),
    listedInitial: boolean('listed_initial').notNull().default(false),
    score: numeric('score', { precision: 5, scale: 2, mode: 'number' }),
    provisionalBasic: boolean('provisional_basic').notNull().default(false),
    formerTier: text('former_tier', { enum: ['commune', 'district', 'province', 'central', 'none'] }).notNull(),
    changedAt: instant('changed_at').notNull(),
    changedBy: text('changed_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.facilityCode, table.validFrom] })],
)

/** Names of other facilities (the portal's export), to say where a paper comes from. */
export const facilityCatalogue = pgTable(
  'facility_catalogue',
  {
    facilityCode: text('facility_code').notNull(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    /** `foldName(name)`, for the search. */
    foldedName: text('folded_name').notNull(),
  },
  (table) => [primaryKey({ columns: [table.facilityCode, table.code] })],
)
