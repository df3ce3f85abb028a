import 'server-only'
import { sql } from 'drizzle-orm'
import {
  bigint,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { FileReport, ImportCounts } from '@/lib/domain/records/import-report.schema'
import type { CheckedSignature } from '@/lib/domain/records/signature.schema'
import { bytea } from './bytea'

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

/**
 * One episode of care that an envelope told us of: `MA_LK` of one facility. What it says is clinical and encrypted;
 * the columns beside it are what it is found and ordered by.
 */
export const episode = pgTable(
  'episode',
  {
    facilityCode: text('facility_code').notNull(),
    id: uuid('id').notNull(),
    personId: uuid('person_id').notNull(),
    /** Who treated: MACSKCB of the envelope. */
    sourceFacilityCode: text('source_facility_code').notNull(),
    /** Keyed hash of MA_LK. */
    linkHash: bytea('link_hash').notNull(),
    admittedAt: instant('admitted_at').notNull(),
    /** The `Episode` as JSON, encrypted: built of `episode_table` whenever one of its tables changes. */
    recordCipher: bytea('record_cipher').notNull(),
    importedAt: instant('imported_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.facilityCode, table.id] }),
    uniqueIndex('episode_link').on(table.facilityCode, table.sourceFacilityCode, table.linkHash),
    index('episode_oldest').on(table.facilityCode, table.admittedAt),
    index('episode_of_person').on(table.facilityCode, table.personId, table.admittedAt),
  ],
)

/** A table of an episode as it came: every field, unknown ones included. */
export const episodeTable = pgTable(
  'episode_table',
  {
    facilityCode: text('facility_code').notNull(),
    episodeId: uuid('episode_id').notNull(),
    /** LOAIHOSO: XML1 … XML14. */
    kind: text('kind').notNull(),
    /** Keyed hash of the parsed rows: equal content is recognised whatever its white space. */
    contentHash: bytea('content_hash').notNull(),
    /** The rows as JSON (field name → text), encrypted. */
    rowsCipher: bytea('rows_cipher').notNull(),
    signature: jsonb('signature').$type<CheckedSignature>().notNull(),
    importId: uuid('import_id').notNull(),
    importedAt: instant('imported_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.facilityCode, table.episodeId, table.kind] })],
)

/** One delivery of envelopes: a call, a folder's file, an upload. Its result names tables and fields, never a person. */
export const envelopeImport = pgTable(
  'envelope_import',
  {
    facilityCode: text('facility_code').notNull(),
    id: uuid('id').notNull(),
    via: text('via', { enum: ['api', 'page', 'inbox', 'command'] }).notNull(),
    startedBy: text('started_by').notNull(),
    startedAt: instant('started_at').notNull(),
    finishedAt: instant('finished_at'),
    /** Written again every second while it runs: one that fell silent ended with its process. */
    progressAt: instant('progress_at').notNull(),
    /** File names hold patients' names in the field: encrypted. */
    nameCipher: bytea('name_cipher'),
    bytes: bigint('bytes', { mode: 'number' }).notNull(),
    state: text('state', { enum: ['running', 'done', 'cancelled', 'failed'] }).notNull(),
    /** Counts of files and tables by outcome. */
    counts: jsonb('counts').$type<ImportCounts>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.facilityCode, table.id] }),
    index('envelope_import_newest').on(table.facilityCode, table.startedAt),
  ],
)

/** A file of a delivery that was not kept in full, so that somebody can see later which, and why. */
export const envelopeImportFile = pgTable(
  'envelope_import_file',
  {
    facilityCode: text('facility_code').notNull(),
    importId: uuid('import_id').notNull(),
    /** 1 for the first file of a ZIP. */
    position: integer('position').notNull(),
    nameCipher: bytea('name_cipher'),
    /** Codes, tables, fields and lines: never a value. */
    report: jsonb('report').$type<FileReport>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.facilityCode, table.importId, table.position] })],
)

/** Certificates whose signatures on envelopes are believed, and for which facilities each may sign. */
export const trustedCertificate = pgTable(
  'trusted_certificate',
  {
    facilityCode: text('facility_code').notNull(),
    fingerprint: text('fingerprint').notNull(),
    subject: text('subject').notNull(),
    pem: text('pem').notNull(),
    signerFacilityCodes: text('signer_facility_codes').array().notNull(),
    validFrom: instant('valid_from').notNull(),
    validTo: instant('valid_to').notNull(),
    addedAt: instant('added_at').notNull(),
    addedBy: text('added_by').notNull(),
    removedAt: instant('removed_at'),
    removedBy: text('removed_by'),
  },
  (table) => [primaryKey({ columns: [table.facilityCode, table.fingerprint] })],
)

/** ICD-10 codes, by their beginning, that never reach reception (Luật phòng, chống HIV/AIDS Đ30). */
export const restrictedDiagnosis = pgTable(
  'restricted_diagnosis',
  {
    facilityCode: text('facility_code').notNull(),
    codePrefix: text('code_prefix').notNull(),
    label: text('label').notNull(),
    addedAt: instant('added_at').notNull(),
    addedBy: text('added_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.facilityCode, table.codePrefix] })],
)

/** Looks at records beyond the ordinary (somebody not admitted today), with the reason given; managers review them. */
export const recordAccess = pgTable(
  'record_access',
  {
    facilityCode: text('facility_code').notNull(),
    id: uuid('id').notNull(),
    at: instant('at').notNull(),
    actorId: text('actor_id').notNull(),
    actorName: text('actor_name').notNull(),
    /** Null where the card in hand is of nobody on file. */
    personId: uuid('person_id'),
    /** health-book, paper … */
    what: text('what').notNull(),
    reason: text('reason').notNull(),
    reviewedAt: instant('reviewed_at'),
    reviewedBy: text('reviewed_by'),
    /** `accepted` or `questioned`. */
    verdict: text('verdict', { enum: ['accepted', 'questioned'] }),
  },
  (table) => [
    primaryKey({ columns: [table.facilityCode, table.id] }),
    index('record_access_newest').on(table.facilityCode, table.at),
    index('record_access_of_person').on(table.facilityCode, table.personId),
    // What nobody has reviewed is found without walking past all that was.
    index('record_access_open')
      .on(table.facilityCode, table.at)
      .where(sql`${table.verdict} is null`),
  ],
)
