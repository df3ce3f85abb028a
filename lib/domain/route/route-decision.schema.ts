import { z } from 'zod'
import { localDateSchema } from '../time/local-date'
import { decidedCodeSchema, routeCodeSchema } from './route-code'
import { routeGroundSchema } from './route-ground.schema'

export const referralStatusSchema = z.enum([
  'valid',
  'continuing',
  'expiring',
  'expired',
  'future',
  'wrong-facility',
  'used',
  'at-request',
  'incomplete',
  /** Somebody looked at the paper or VNeID and saw no signature. */
  'unsigned',
])
export type ReferralStatus = z.infer<typeof referralStatusSchema>

export const appointmentStatusSchema = z.enum([
  'on-time',
  'early',
  'late-ok',
  'late-needs-confirmation',
  'used',
  'other-facility',
  'unsigned',
])
export type AppointmentStatus = z.infer<typeof appointmentStatusSchema>

/** Why: a code stands for the case it names; the others explain the rate. */
export const routeRuleSchema = z.enum([
  ...decidedCodeSchema.options,
  'benefit-level',
  'full-whatever-the-card',
  'self-referred-part',
  'self-referred-unpaid',
  'former-central-inpatient',
  'former-central-outpatient',
  'five-years-copaid',
])
export type RouteRule = z.infer<typeof routeRuleSchema>

/** What a person still has to look at before the code holds (texts: `lib/content/route.ts`). */
export const routeCheckSchema = z.enum([
  'coverage-unusable',
  'benefit-level-unknown',
  'registered-facility-unknown',
  'referral-incomplete',
  'referral-at-request',
  'referral-second-episode',
  'referral-shared-today',
  'referral-unsigned',
  'referral-signing-day',
  'referral-one-year-unread',
  'holiday-unsure',
  'holidays-not-entered',
  'appointment-unsigned',
  'appointment-too-early',
  'appointment-too-late',
  'appointment-not-on-day',
  'residence-papers',
  'organ-donor-papers',
  'newborn-papers',
  'emergency-by-doctor',
  'confirmed-diagnosis',
  'area-code',
  'facility-score-missing',
  'former-tier-unclear',
  'copayment-unknown',
  'five-years-self-referred',
  'low-cost-visit',
  'full-benefit-groups',
  'other-papers-basic',
  'other-papers-specialised',
  'before-tables',
])
export type RouteCheck = z.infer<typeof routeCheckSchema>

/** Where the law gives two answers. */
export const routeConflictNoteSchema = z.enum([
  'former-district-from-50-points',
  'former-district-under-50-points',
  'inpatient-with-listed-disease',
])
export type RouteConflictNote = z.infer<typeof routeConflictNoteSchema>

/** What a visit counts as for health insurance, as far as the desk can know: the code is fixed when the visit ends. */
export const routeDecisionSchema = z.object({
  code: routeCodeSchema,
  /** Percent of the cost within the benefit that insurance pays; may have halves (47.5). */
  ratePercent: z.number().min(0).max(100),
  provisional: z.literal(true),
  /** false: decided as if the card held, because nobody could be asked yet (NĐ 188/2025 Đ38 k2), or it does not hold. */
  coverageVerified: z.boolean(),
  /** `lastDay`: the last day on which the slip may be presented. */
  referral: z.object({ status: referralStatusSchema, lastDay: localDateSchema.optional() }).optional(),
  appointment: z.object({ status: appointmentStatusSchema }).optional(),
  /** `citation`: the legal text, as staff know it. */
  reasons: z.array(z.object({ rule: routeRuleSchema, citation: z.string() })),
  toCheck: z.array(routeCheckSchema),
  /** What the desk could still see papers for that would be another reason to be here; those it saw included. */
  openGrounds: z.array(routeGroundSchema).optional(),
  conflicts: z.array(z.object({ codes: z.array(routeCodeSchema), note: routeConflictNoteSchema })),
  rulesVersion: z.string(),
})
export type RouteDecision = z.infer<typeof routeDecisionSchema>
export type RouteReason = RouteDecision['reasons'][number]
export type RouteConflict = RouteDecision['conflicts'][number]
