import 'server-only'
import { sql } from 'drizzle-orm'
import {
  boolean,
  date,
  index,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { bytea, tsvector } from './bytea'

/** A person known to the facility. Identifiers are in `person_identifier`; a phone is encrypted here and found by hash. */
export const person = pgTable(
  'person',
  {
    facilityCode: text('facility_code').notNull(),
    id: uuid('id').notNull(),
    fullName: text('full_name').notNull(),
    /** `foldName(fullName)`: no case, accents or đ. */
    foldedName: text('folded_name').notNull(),
    /** Lexemes for the search box: words, words with birth year, initials (see `name-lexemes.ts`). */
    nameSearch: tsvector('name_search').notNull(),
    /** Null only where nobody knows it: somebody without papers who cannot speak. Never an estimate nobody made. */
    birthYear: smallint('birth_year'),
    birthMonth: smallint('birth_month'),
    birthDay: smallint('birth_day'),
    sex: text('sex', { enum: ['male', 'female', 'unknown'] }).notNull(),
    address: text('address'),
    phoneCipher: bytea('phone_cipher'),
    phoneHash: bytea('phone_hash'),
    /** Guardian of a child or of somebody who cannot speak: name, relation, phone, number as encrypted JSON. */
    guardianCipher: bytea('guardian_cipher'),
    /** Admitted under a temporary code, identity still to be settled. */
    temporary: boolean('temporary').notNull().default(false),
    lastVisitDay: date('last_visit_day'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.facilityCode, table.id] }),
    index('person_name_search').using('gin', table.nameSearch).with({ fastupdate: false }),
    index('person_name_in_any_order').on(table.facilityCode, sql`sort_words(folded_name)`, table.birthYear),
    index('person_phone')
      .on(table.facilityCode, table.phoneHash)
      .where(sql`phone_hash is not null`),
  ],
)

/**
 * Every identifier a person ever had. A personal number can be cancelled and re-established (NĐ 70/2024 Đ11 k7),
 * so uniqueness holds only among current rows, and never for the old 9-digit number, which was not unique.
 */
export const personIdentifier = pgTable(
  'person_identifier',
  {
    facilityCode: text('facility_code').notNull(),
    valueHash: bytea('value_hash').notNull(),
    personId: uuid('person_id').notNull(),
    kind: text('kind').notNull(),
    valueCipher: bytea('value_cipher').notNull(),
    /** Where it was read: citizen-card, insurance-card, gateway, typed … */
    source: text('source').notNull(),
    validFrom: timestamp('valid_from', { withTimezone: true }).notNull().defaultNow(),
    validTo: timestamp('valid_to', { withTimezone: true }),
  },
  (table) => [
    primaryKey({ columns: [table.facilityCode, table.valueHash, table.personId] }),
    uniqueIndex('person_identifier_one_owner')
      .on(table.facilityCode, table.valueHash)
      .where(
        sql`valid_to is null and kind in ('personal-number', 'insurance-card-number', 'social-insurance-number', 'passport', 'temporary-code')`,
      ),
    index('person_identifier_of_person').on(table.facilityCode, table.personId),
  ],
)
