import { z } from 'zod'
import { retentionRules, type RetentionKey } from './retention-rules'

const MOST_MONTHS = 1200
const monthsShape = Object.fromEntries(
  retentionRules.map(({ key, leastMonths }) => [key, z.int().min(leastMonths).max(MOST_MONTHS).optional()]),
)

/** What an administrator chose: never shorter than the law or the app needs. */
export const retentionSettingsSchema = z.object({
  /** Whether the app removes by itself every night what is past its term. */
  automatic: z.boolean().default(false),
  months: z.object(monthsShape).default({}),
})

/** Under which the choice is kept. */
export const RETENTION_SETTING = 'retention'

/** How long each kind is kept: as chosen, and otherwise as the rule says. */
export function retentionMonths(chosen: Readonly<Partial<Record<string, number | undefined>>>) {
  const monthsOf = (key: RetentionKey) => {
    const rule = retentionRules.find((each) => each.key === key)
    if (!rule) throw new Error(`no retention rule for ${key}`)
    // A term that the law has lengthened since wins over an older choice.
    return Math.max(chosen[key] ?? rule.months, rule.leastMonths)
  }
  return {
    visits: monthsOf('visits'),
    records: monthsOf('records'),
    coverage: monthsOf('coverage'),
    people: monthsOf('people'),
    audit: monthsOf('audit'),
    accesses: monthsOf('accesses'),
    subjects: monthsOf('subjects'),
    imports: monthsOf('imports'),
    deskRequests: monthsOf('deskRequests'),
    sessions: monthsOf('sessions'),
  } satisfies Record<RetentionKey, number>
}
