import { z } from 'zod'
import { birthDateSchema } from '../patient/birth-date'
import {
  insuranceCardNumberSchema,
  oldIdNumberSchema,
  personalNumberSchema,
  socialInsuranceNumberSchema,
} from '../patient/identifier-numbers'
import { sexSchema } from '../patient/sex'
import { localDateSchema } from '../time/local-date'
import { facilityCodeSchema, roomCodeSchema } from '../visit/visit.schema'

/** How a text reached us: camera, keyboard-wedge scanner, serial scanner, fingers, or a picture. */
export const scanChannelSchema = z.enum(['camera', 'wedge', 'serial', 'typed', 'image'])
export type ScanChannel = z.infer<typeof scanChannelSchema>

export const scanKindSchema = z.enum([
  'citizen-card',
  'insurance-card',
  'mrz',
  'personal-number',
  'insurance-card-number',
  'social-insurance-number',
  'old-id-number',
  'ticket',
  'dynamic-code',
  'text-query',
])
export type ScanKind = z.infer<typeof scanKindSchema>

/** Doubts that never stop a check-in. */
export const scanWarningCodeSchema = z.enum([
  'unknown_province_prefix',
  'sex_mismatch',
  'birth_year_mismatch',
  'name_damaged',
  'address_damaged',
  'input_method_active',
  'old_id_is_not_unique',
  'ambiguous_phone_number',
  'check_digit_mismatch',
])
export type ScanWarningCode = z.infer<typeof scanWarningCodeSchema>

export const scanErrorCodeSchema = z.enum([
  'empty_scan',
  'scan_too_long',
  'scan_unrecognised',
  'wrong_length',
  'invalid_date',
])
export type ScanErrorCode = z.infer<typeof scanErrorCodeSchema>
export type ScanError = { code: ScanErrorCode }

/** A queue ticket of ours, as its QR code says it. No personal data. */
export const ticketSchema = z.strictObject({
  facilityCode: facilityCodeSchema,
  day: localDateSchema,
  roomCode: roomCodeSchema,
  number: z.int().min(1).max(99_999),
})
export type Ticket = z.infer<typeof ticketSchema>

/**
 * What a scanned or typed text holds; nothing in it is looked up or derived from elsewhere.
 * `textTrusted` is false exactly where `name_damaged` or `address_damaged` is among the warnings:
 * the numbers and dates then still count, the name and address do not.
 */
export const scanSchema = z.strictObject({
  kind: scanKindSchema,
  personalNumber: personalNumberSchema.optional(),
  oldIdNumber: oldIdNumberSchema.optional(),
  cancelledPersonalNumber: personalNumberSchema.optional(),
  insuranceCardNumber: insuranceCardNumberSchema.optional(),
  socialInsuranceNumber: socialInsuranceNumberSchema.optional(),
  fullName: z.string().min(1).optional(),
  birthDate: birthDateSchema.optional(),
  sex: sexSchema.optional(),
  address: z.string().min(1).optional(),
  cardIssuedOn: localDateSchema.optional(),
  registeredFacilityCode: facilityCodeSchema.optional(),
  validFrom: localDateSchema.optional(),
  validTo: localDateSchema.optional(),
  fiveYearsFrom: localDateSchema.optional(),
  ticket: ticketSchema.optional(),
  query: z.string().min(1).optional(),
  textTrusted: z.boolean(),
  warnings: z.array(z.strictObject({ code: scanWarningCodeSchema })),
})
export type Scan = z.infer<typeof scanSchema>
