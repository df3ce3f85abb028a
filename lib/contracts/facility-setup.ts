import { z } from 'zod'
import { planConditionAnswersSchema, planConditionSchema } from '@/lib/domain/facility/plan-conditions'
import { typicalRateSchema } from '@/lib/domain/facility/preview-rates'
import { routeFacilitySchema } from '@/lib/domain/route/route-input.schema'
import { routeOptionsSchema } from '@/lib/domain/route/route-options'
import { localDateSchema } from '@/lib/domain/time/local-date'
import { settingChangeSchema, settingVersionSchema } from './setting-changes'

const descriptionSchema = routeFacilitySchema.omit({ code: true })
export type FacilityDescription = z.infer<typeof descriptionSchema>

export const facilityProfileSchema = z.object({
  name: z.string().trim().min(3).max(200),
  /** After so many priority calls somebody else has a turn. */
  callsPerTurn: z.int().min(1).max(20),
})
export type FacilityProfile = z.infer<typeof facilityProfileSchema>

/** `GET /api/v1/settings/facility`, and the answer to every change of it. */
export const facilitySetupSchema = z.object({
  facilityCode: z.string(),
  profile: facilityProfileSchema,
  today: localDateSchema,
  /** The oldest first; one begins where the next has not begun yet. */
  descriptions: z.array(
    z.object({ validFrom: localDateSchema, facility: descriptionSchema, at: z.iso.datetime(), by: z.string() }),
  ),
  /** What holds today; null while nobody has described the facility: no visit is given a code then. */
  current: descriptionSchema.nullable(),
  options: routeOptionsSchema,
  conditions: planConditionAnswersSchema,
  versions: z.object({
    profile: settingVersionSchema,
    descriptions: settingVersionSchema,
    options: settingVersionSchema,
    conditions: settingVersionSchema,
  }),
  changes: z.array(settingChangeSchema),
})
export type FacilitySetup = z.infer<typeof facilitySetupSchema>

/** `POST /api/v1/settings/facility/profile` */
export const changeProfileRequestSchema = facilityProfileSchema.extend({ version: settingVersionSchema })
export type ChangeProfileRequest = z.infer<typeof changeProfileRequestSchema>

/** `POST /api/v1/settings/facility/describe`: from a day on; what was said for the same day is corrected. */
export const describeFacilityRequestSchema = descriptionSchema.extend({
  version: settingVersionSchema,
  validFrom: localDateSchema,
})
export type DescribeFacilityRequest = z.infer<typeof describeFacilityRequestSchema>

/** `POST /api/v1/settings/facility/withdraw`: a description that has not begun yet. */
export const withdrawDescriptionRequestSchema = z.object({ version: settingVersionSchema, validFrom: localDateSchema })
export type WithdrawDescriptionRequest = z.infer<typeof withdrawDescriptionRequestSchema>

/** `POST /api/v1/settings/facility/options`: the switches where the law is silent or says two things. */
export const changeOptionsRequestSchema = routeOptionsSchema.extend({ version: settingVersionSchema })
export type ChangeOptionsRequest = z.infer<typeof changeOptionsRequestSchema>

/** `POST /api/v1/settings/facility/condition`: whether one of the plan's five conditions is met, and by which paper. */
export const answerConditionRequestSchema = z.object({
  version: settingVersionSchema,
  condition: planConditionSchema,
  met: z.boolean(),
  note: z.string().trim().max(300).optional(),
})
export type AnswerConditionRequest = z.infer<typeof answerConditionRequestSchema>

/** `POST /api/v1/settings/facility/preview`: what typical visits would count as, beside what they count as now. */
export const previewFacilityRequestSchema = z.object({
  day: localDateSchema,
  facility: descriptionSchema.optional(),
  options: routeOptionsSchema.optional(),
})
export type PreviewFacilityRequest = z.infer<typeof previewFacilityRequestSchema>

export const previewFacilityResponseSchema = z.object({
  /** Empty while nobody has described the facility for that day. */
  before: z.array(typicalRateSchema),
  after: z.array(typicalRateSchema),
})
export type PreviewFacilityResponse = z.infer<typeof previewFacilityResponseSchema>
