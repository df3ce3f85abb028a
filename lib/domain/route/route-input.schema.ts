import { z } from 'zod'
import { areaCodeSchema } from '../coverage/coverage.schema'
import { localDateSchema } from '../time/local-date'
import { facilityCodeSchema } from '../visit/visit.schema'

// Deadlines are counted from these dates: a year far off the tables is a typing error, not a visit.
const countedDateSchema = localDateSchema.refine((date) => date >= '2000-01-01' && date < '2100-01-01', {
  error: 'date_out_of_range',
})

/** A code on somebody else's paper: kept as written, compared as a string. Blank counts as missing. */
const writtenCodeSchema = z.string().trim().max(20)

/** What decides about a facility (Luật KCB 15/2023 Đ104; NĐ 188/2025 Đ35): level, score, tier before 2025. */
export const routeFacilitySchema = z.object({
  code: facilityCodeSchema,
  level: z.enum(['initial', 'basic', 'specialised']),
  /** On the list of initial-level facilities whose visits are paid in full (Luật BHYT Đ22 k1c). */
  listedInitial: z.boolean().optional(),
  score: z.number().min(0).max(100).optional(),
  /** Tạm xếp cấp cơ bản. */
  provisionalBasic: z.boolean().optional(),
  formerTier: z.enum(['commune', 'district', 'province', 'central', 'none']),
})
export type RouteFacility = z.infer<typeof routeFacilitySchema>

const routeCoverageSchema = z.object({
  status: z.enum(['valid', 'unusable', 'unverified']),
  benefitDigit: z.literal([1, 2, 3, 4, 5]).optional(),
  registeredFacilityCode: writtenCodeSchema.optional(),
  areaCode: areaCodeSchema.optional(),
  fiveYearsFrom: localDateSchema.optional(),
  copaidThisYearVnd: z.int().nonnegative().optional(),
  /** The card holder is 75 or older, as the gateway told. */
  agedFrom75: z.boolean().optional(),
})

/** Phiếu chuyển cơ sở KCB (TT 01/2025 PL VI). What the paper does not say is absent: the slip is then incomplete. */
export const referralSlipSchema = z.object({
  signedOn: countedDateSchema.optional(),
  fromFacilityCode: writtenCodeSchema.optional(),
  toFacilityCode: writtenCodeSchema.optional(),
  reason: z.enum(['appropriate', 'beyond-capacity', 'patient-request']).optional(),
  /** "Trường hợp chuyển có giá trị trong 01 năm" is filled in. */
  oneYear: z.boolean().optional(),
  /** The day an earlier episode here used it. */
  usedOn: localDateSchema.optional(),
  /** Since when an episode of this slip is open here; the day itself where another visit of it uses the slip. */
  episodeOpenSince: localDateSchema.optional(),
  /** Signed electronically, or compared on paper or VNeID; absent where nobody says. */
  signed: z.boolean().optional(),
  /** Somebody looked and saw no signature. */
  foundUnsigned: z.boolean().optional(),
  /** The transfer day stands in for the signing day, which nobody has read yet. */
  signedOnAssumed: z.boolean().optional(),
})
export type ReferralSlip = z.infer<typeof referralSlipSchema>

/** Phiếu hẹn khám lại (TT 01/2025 Đ11, PL V). */
export const appointmentSlipSchema = z.object({
  facilityCode: writtenCodeSchema,
  dueOn: localDateSchema,
  signed: z.boolean(),
  usedOn: localDateSchema.optional(),
  /** The facility or the doctor agreed to the day of the visit. */
  confirmedByFacility: z.boolean().optional(),
  abnormalSigns: z.boolean().optional(),
})
export type AppointmentSlip = z.infer<typeof appointmentSlipSchema>

/** A visit and its evidence, as the desk knows it. */
export const routeInputSchema = z.object({
  visitDate: countedDateSchema,
  setting: z.enum(['outpatient', 'inpatient']),
  emergency: z.boolean().optional(),
  newborn: z.boolean().optional(),
  organDonor: z.boolean().optional(),
  facility: routeFacilitySchema,
  coverage: routeCoverageSchema,
  referral: referralSlipSchema.optional(),
  appointment: appointmentSlipSchema.optional(),
  residenceProven: z.boolean().optional(),
  /** Confirmed diagnosis of TT 01/2025 PL I (specialised level) or PL II (basic level). */
  listedDisease: z.enum(['annex-1', 'annex-2']).optional(),
})
export type RouteInput = z.infer<typeof routeInputSchema>
