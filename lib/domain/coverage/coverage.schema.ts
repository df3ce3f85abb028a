import { z } from 'zod'
import { birthDateSchema } from '../patient/birth-date'
import { insuranceCardNumberSchema } from '../patient/identifier-numbers'
import { sexSchema } from '../patient/sex'
import { localDateSchema } from '../time/local-date'

/** What the insurance gateway's answer means for a visit today; `unverified` never blocks a ticket. */
export const coverageStatusSchema = z.enum([
  'verified',
  'not-covered',
  'not-found',
  'mismatch',
  'check-paper',
  'unverified',
])
export type CoverageStatus = z.infer<typeof coverageStatusSchema>

export const coverageProblemCodeSchema = z.enum([
  'gateway_timeout',
  'gateway_unreachable',
  'gateway_rejected_account',
  'gateway_refused_question',
  'gateway_bad_answer',
  'gateway_busy',
  'gateway_error',
  'card_not_valid_today',
])
export type CoverageProblemCode = z.infer<typeof coverageProblemCodeSchema>

/** The problems that are the gateway's or the way to it, not the card's. */
export type GatewayProblemCode = Exclude<CoverageProblemCode, 'card_not_valid_today'>

const coverageNextActionSchema = z.enum(['admit_and_ask_again', 'tell_administrator', 'ask_for_current_card'])
export type CoverageNextAction = z.infer<typeof coverageNextActionSchema>

/** Why there is no plain answer, and the one thing to do next (texts: `lib/content/coverage.ts`). */
const coverageProblemSchema = z.object({
  code: coverageProblemCodeSchema,
  nextAction: coverageNextActionSchema,
})
export type CoverageProblem = z.infer<typeof coverageProblemSchema>

/** Third character of the 15-character card number: 1, 2, 5 pay 100 %, 3 pays 95 %, 4 pays 80 % (QĐ 1351/QĐ-BHXH). */
const benefitDigitSchema = z.literal([1, 2, 3, 4, 5])
export type BenefitDigit = z.infer<typeof benefitDigitSchema>

export const areaCodeSchema = z.enum(['K1', 'K2', 'K3'])
export type AreaCode = z.infer<typeof areaCodeSchema>

export const insuranceCardSchema = z.object({
  number: insuranceCardNumberSchema,
  holderName: z.string(),
  birthDate: birthDateSchema,
  sex: sexSchema,
  address: z.string(),
  registeredFacilityCode: z.string(),
  registeredFacilityName: z.string().optional(),
  validFrom: localDateSchema,
  validTo: localDateSchema.optional(),
  areaCode: areaCodeSchema.optional(),
  fiveYearsFrom: localDateSchema.optional(),
  socialInsuranceNumber: z.string(),
  benefitDigit: benefitDigitSchema,
  replacesCard: z.string().optional(),
  replacedByCard: z.string().optional(),
})
export type InsuranceCard = z.infer<typeof insuranceCardSchema>

/** A visit elsewhere or here, as the gateway tells it. `outcome` is the raw KET_QUA_DTRI code, unknown ones included. */
const insuredVisitSchema = z.object({
  facilityCode: z.string(),
  admittedAt: z.iso.datetime(),
  dischargedAt: z.iso.datetime().optional(),
  /** Empty where it is restricted and the caller may not read it. */
  diagnosis: z.string(),
  restricted: z.literal(true).optional(),
  outcome: z.string(),
})
export type InsuredVisit = z.infer<typeof insuredVisitSchema>

/** What the patient has co-paid this year (VND), for the exemption of NĐ 188/2025 Đ18. */
const copaymentSchema = z.object({ totalVnd: z.int().nonnegative(), asOf: z.iso.datetime() })
export type Copayment = z.infer<typeof copaymentSchema>

/** The `value` of `POST /api/v1/coverage`. */
export const coverageSchema = z.object({
  status: coverageStatusSchema,
  resultCode: z.string().optional(),
  card: insuranceCardSchema.optional(),
  visits: z.array(insuredVisitSchema).optional(),
  copayment: copaymentSchema.optional(),
  /** Asked for and not in yet: the same question a little later gets them. Absent where nothing is under way. */
  pending: z.array(z.enum(['visits', 'copayment'])).optional(),
  problem: coverageProblemSchema.optional(),
  askedAt: z.iso.datetime(),
})
export type Coverage = z.infer<typeof coverageSchema>
