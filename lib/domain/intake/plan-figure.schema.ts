import { z } from 'zod'
import { localDateSchema } from '../time/local-date'
import { vneidPaperSchema, vneidRefusalReasonSchema } from '../visit/visit.schema'
import { visitFilterSchema } from './visit-filter'

/** The figures of the plan (domain/rules.md §6). */
export const planIdSchema = z.enum(['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8', 'K9'])
export type PlanId = z.infer<typeof planIdSchema>

/** What a numerator and denominator count. */
export const planBasisSchema = z.enum(['people', 'visits', 'papers', 'conditions', 'staff'])
export type PlanBasis = z.infer<typeof planBasisSchema>

/** What a figure would need and this installation does not have. */
export const missingInputSchema = z.enum([
  /** K3: some of the facility's five conditions (QĐ 2733 PL01 Đ4), or all, nobody has answered. */
  'facility-conditions',
  /** K4: no check-in message of the period was taken by the gateway; perhaps they are sent by another system. */
  'messages-sent',
  /** K4, K9: whose data of the whole episode the fund has taken, which the hospital system sends. */
  'episode-data',
  /** K5: when BHXH received and when VNeID showed the data; both are others' systems. */
  'portal-receipt-times',
  /** K5: nobody asks returning patients whether their last visit is shown. */
  'returning-patient-samples',
  /** K6: nobody is noted as trained. */
  'training',
  /** K6: doctors and staff who have no account here. */
  'staff-without-account',
  /** K9: forms of care other than outpatient reception. */
  'other-forms-of-care',
  /** K9: when the report was handed in. */
  'report-day',
])
export type MissingInput = z.infer<typeof missingInputSchema>

/** One numerator over one denominator. */
export const planPartSchema = z.object({
  /** `people`, `visits`, a paper, `card`, `book` …: names the row. */
  part: z.string(),
  basis: planBasisSchema,
  /** Absent where it is not known (see `missing`). */
  numerator: z.int().min(0).optional(),
  denominator: z.int().min(0),
  /** To one decimal; absent where the denominator is too small ("chưa đủ dữ liệu") or the numerator unknown. */
  percent: z.number().optional(),
  /** False: fewer than 30 in the denominator. */
  enough: z.boolean(),
  /** Refused papers by reason, of K8. */
  refused: z.array(z.object({ reason: vneidRefusalReasonSchema, count: z.int() })).optional(),
  paper: vneidPaperSchema.optional(),
  /** What `POST /api/v1/intake/visits` lists behind each number; absent where it is not made of visits. */
  opens: z
    .object({
      numerator: visitFilterSchema.optional(),
      denominator: visitFilterSchema,
      /** In the denominator and not in the numerator: what is left to do. */
      rest: visitFilterSchema.optional(),
    })
    .optional(),
})
export type PlanPart = z.infer<typeof planPartSchema>

export const planTargetSchema = z.object({
  percent: z.number(),
  /** `stated`: the plan's own words; `implied`: read from it. */
  certainty: z.enum(['stated', 'implied']),
  validFrom: localDateSchema,
  source: z.string(),
})
export type PlanTarget = z.infer<typeof planTargetSchema>

export const planFigureSchema = z.object({
  id: planIdSchema,
  /** `sample`: true of whoever came here, not of the population the plan speaks of. */
  standing: z.enum(['measured', 'sample', 'no-data']),
  parts: z.array(planPartSchema),
  /** The target that holds on the period's last day; absent where the plan names no share. */
  target: planTargetSchema.optional(),
  missing: z.array(missingInputSchema),
})
export type PlanFigure = z.infer<typeof planFigureSchema>
