import 'server-only'
import { bigint, check, index, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'

/** The audit trail. Written only by `append_audit` (`lib/db/functions/append-audit.sql`); triggers refuse changes. */
export const auditEntry = pgTable(
  'audit_entry',
  {
    facilityCode: text('facility_code').notNull(),
    seq: bigint('seq', { mode: 'number' }).notNull(),
    at: timestamp('at', { withTimezone: true, precision: 3 }).notNull(),
    actorKind: text('actor_kind').notNull(),
    actorId: text('actor_id').notNull(),
    actorName: text('actor_name').notNull(),
    address: text('address').notNull(),
    action: text('action').notNull(),
    personId: text('person_id'),
    visitId: text('visit_id'),
    outcome: text('outcome').notNull(),
    reason: text('reason'),
    details: jsonb('details'),
    prevHash: text('prev_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.facilityCode, table.seq] }),
    // Who looked at somebody: they may ask.
    index('audit_entry_of_person')
      .on(table.facilityCode, table.personId, table.seq)
      .where(sql`person_id is not null`),
    check('audit_entry_outcome', sql`${table.outcome} in ('ok', 'refused', 'failed')`),
  ],
)

/** The last link of each facility's chain: a deleted last entry shows here. */
export const auditHead = pgTable('audit_head', {
  facilityCode: text('facility_code').primaryKey(),
  seq: bigint('seq', { mode: 'number' }).notNull(),
  hash: text('hash').notNull(),
})

/**
 * Where the old part of a facility's chain was cut off: the last entry that went, and its hash, from which the rest is
 * verified. An entry `audit.cut` inside the chain says the same, so that nobody cuts in silence.
 */
export const auditCheckpoint = pgTable('audit_checkpoint', {
  facilityCode: text('facility_code').primaryKey(),
  seq: bigint('seq', { mode: 'number' }).notNull(),
  hash: text('hash').notNull(),
  cutAt: timestamp('cut_at', { withTimezone: true, precision: 3 }).notNull(),
})
