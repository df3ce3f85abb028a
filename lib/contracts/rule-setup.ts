import { z } from 'zod'
import { localAmountSchema, localDaySchema, localRateSchema } from '@/lib/domain/route/local-tables'
import { localDateSchema } from '@/lib/domain/time/local-date'
import { settingChangeSchema, settingVersionSchema } from './setting-changes'

const datedSchema = z.object({
  from: localDateSchema,
  to: localDateSchema.optional(),
  citation: z.string(),
  /** Entered here, not the program's own. */
  entered: z.boolean(),
})

/** `GET /api/v1/settings/rules`, and the answer to every change of them. */
export const ruleSetupSchema = z.object({
  today: localDateSchema,
  version: settingVersionSchema,
  /** What every decision from now on says it was made by. */
  rulesVersion: z.string(),
  /** The last day of a referral signed today: ten working days. */
  referralUntil: localDateSchema,
  countProvisionalHolidays: z.boolean(),
  /** From this year on. */
  days: z.array(
    z.object({
      date: localDateSchema,
      kind: z.enum(['off', 'working', 'ordinary']),
      citation: z.string(),
      confirmed: z.boolean(),
      entered: z.boolean(),
    }),
  ),
  amounts: z.array(datedSchema.extend({ vnd: z.int(), lowCostVnd: z.number(), copaymentVnd: z.number() })),
  rates: z.array(datedSchema.extend({ percent: z.number() })),
  /** By the third character of the card; only a new version of the program changes these. */
  benefits: z.array(z.object({ digit: z.string(), percent: z.number() })),
  benefitCitation: z.string(),
  changes: z.array(settingChangeSchema),
})
export type RuleSetup = z.infer<typeof ruleSetupSchema>

/** `POST /api/v1/settings/rules/add`: what was entered for the same day is corrected. */
export const addRuleRequestSchema = z.object({
  version: settingVersionSchema,
  row: z.discriminatedUnion('table', [
    localDaySchema.extend({ table: z.literal('calendar') }),
    localAmountSchema.extend({ table: z.literal('referenceAmounts') }),
    localRateSchema.extend({ table: z.literal('phasedRates') }),
  ]),
})
export type AddRuleRequest = z.infer<typeof addRuleRequestSchema>

/** `POST /api/v1/settings/rules/remove`: something entered here; the program's own rows cannot be removed. */
export const removeRuleRequestSchema = z.object({
  version: settingVersionSchema,
  table: z.enum(['calendar', 'referenceAmounts', 'phasedRates']),
  day: localDateSchema,
})
export type RemoveRuleRequest = z.infer<typeof removeRuleRequestSchema>
