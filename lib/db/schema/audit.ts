import 'server-only'
import {
  bigint,
  check,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'
import { ROUTINE_ACTIONS } from '@/lib/domain/audit/routine-actions'

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
    index('audit_entry_visit')
      .on(table.facilityCode, table.visitId, table.seq)
      .where(sql`${table.visitId} is not null`),
    index('audit_entry_actor').on(table.facilityCode, table.actorId, table.seq),
    // What desks do all day is found at once without an index; what is rare costs an admission nothing here.
    index('audit_entry_rare')
      .on(table.facilityCode, table.action, table.seq)
      .where(sql.raw(`action not in (${ROUTINE_ACTIONS.map((action) => `'${action}'`).join(', ')})`)),
    index('audit_entry_not_ok')
      .on(table.facilityCode, table.seq)
      .where(sql`${table.outcome} <> 'ok'`),
  ],
)

/** The last link of each facility's chain: a deleted last entry shows here. */
export const auditHead = pgTable('audit_head', {
  facilityCode: text('facility_code').primaryKey(),
  seq: bigint('seq', { mode: 'number' }).notNull(),
  hash: text('hash').notNull(),
})

/**
 * Checks of the chain, those under way too. Where one was found whole its last hash is sealed with a key outside the
 * database: somebody who writes the chain anew cannot write the seals anew.
 */
export const auditCheck = pgTable(
  'audit_check',
  {
    facilityCode: text('facility_code').notNull(),
    id: uuid('id').notNull().defaultRandom(),
    state: text('state', { enum: ['running', 'whole', 'broken', 'failed'] }).notNull(),
    /** The entry before the first one checked; 0 for all. */
    fromSeq: bigint('from_seq', { mode: 'number' }).notNull(),
    toSeq: bigint('to_seq', { mode: 'number' }).notNull(),
    checkedSeq: bigint('checked_seq', { mode: 'number' }).notNull(),
    brokenSeq: bigint('broken_seq', { mode: 'number' }),
    brokenCode: text('broken_code'),
    /** Of the entry `to_seq`. */
    hash: text('hash'),
    seal: text('seal'),
    startedBy: text('started_by').notNull(),
    startedAt: timestamp('started_at', { withTimezone: true, precision: 3 }).notNull(),
    /** Moves while the check runs: one that stands still has died with its process. */
    beatAt: timestamp('beat_at', { withTimezone: true, precision: 3 }).notNull(),
    finishedAt: timestamp('finished_at', { withTimezone: true, precision: 3 }),
  },
  (table) => [
    primaryKey({ columns: [table.facilityCode, table.id] }),
    uniqueIndex('audit_check_running')
      .on(table.facilityCode)
      .where(sql`${table.state} = 'running'`),
    index('audit_check_started').on(table.facilityCode, table.startedAt),
  ],
)

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
