import { z } from 'zod'

/** The key under which the administrator's choice is kept. */
export const ACCOUNT_RULES_KEY = 'account-rules'

/**
 * What becomes of accounts nobody uses, and how often all are looked through. 45 days and six months are asked of
 * systems like this one (TCVN 14423:2026 and QĐ 326, as `domain/rules.md` §7 tells them; marked unsure there), so both
 * are settings with these defaults.
 */
export const accountRulesSchema = z.object({
  idleDays: z.int().min(7).max(365).default(45),
  /** `disable`: an idle account opens no more until an administrator enables it. `mark`: it is only shown. */
  whenIdle: z.enum(['disable', 'mark']).default('disable'),
  reviewMonths: z.int().min(1).max(24).default(6),
})
export type AccountRules = z.infer<typeof accountRulesSchema>
