import { z } from 'zod'

/**
 * What a facility must have to take part (QĐ 2733/QĐ-BYT PL01 Đ4, the plan's figure K3): its code, software set up to
 * send, the facility's digital signature, security, and a regulation approved by the head. Known from a paraphrase of the
 * decision only; the page says so.
 */
export const planConditionSchema = z.enum(['facility-code', 'software', 'digital-signature', 'security', 'regulation'])
export type PlanCondition = z.infer<typeof planConditionSchema>

const answerSchema = z.object({
  met: z.boolean(),
  /** The paper it rests on, e.g. its number and date. */
  note: z.string().optional(),
  decidedAt: z.iso.datetime(),
  decidedBy: z.string(),
})

/** The setting they are kept under; a condition nobody has answered is missing. */
export const PLAN_CONDITIONS_KEY = 'plan-conditions'
export const planConditionAnswersSchema = z.partialRecord(planConditionSchema, answerSchema)
export type PlanConditionAnswers = z.infer<typeof planConditionAnswersSchema>

/** Kept answers as they stand; what cannot be read counts as not answered. */
export function readPlanConditions(kept: unknown): PlanConditionAnswers {
  return planConditionAnswersSchema.safeParse(kept ?? {}).data ?? {}
}
