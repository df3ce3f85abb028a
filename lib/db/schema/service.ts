import 'server-only'
import { boolean, check, date, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'

/** What a visit begins with (dịch vụ khám): the codes and names that the hospital bills and reports under. */
export const examinationService = pgTable(
  'examination_service',
  {
    facilityCode: text('facility_code').notNull(),
    /** MA_DICH_VU. */
    code: text('code').notNull(),
    name: text('name').notNull(),
    kind: text('kind', { enum: ['examination', 'test-only'] }).notNull(),
    /** MA_LOAI_KCB of a visit that begins with it. */
    visitType: text('visit_type').notNull().default('01'),
    priceVnd: integer('price_vnd'),
    /** The rooms that offer it. */
    roomCodes: text('room_codes').array().notNull(),
    open: boolean('open').notNull().default(true),
    validFrom: date('valid_from').notNull(),
    validTo: date('valid_to'),
    /** Order of the lists. */
    position: integer('position').notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.facilityCode, table.code] }),
    check('examination_service_days', sql`valid_to is null or valid_to >= valid_from`),
    check('examination_service_price', sql`price_vnd >= 0`),
  ],
)
