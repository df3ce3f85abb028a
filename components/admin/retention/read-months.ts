import type { RetentionResponse } from '@/lib/contracts/retention'

type Rule = Pick<RetentionResponse['rules'][number], 'key' | 'months' | 'leastMonths'>

const MOST_MONTHS = 1200

/** The terms as typed, or which of them are no whole number or too short. */
export function readMonths(rules: readonly Rule[], typed: Readonly<Record<string, string>>) {
  const terms = rules.map(({ key, months, leastMonths }) => {
    const text = (typed[key] ?? String(months)).trim()
    const read = /^\d{1,4}$/.test(text) ? Number(text) : 0
    return { key, read, fits: read >= leastMonths && read <= MOST_MONTHS }
  })
  const wrong = terms.filter(({ fits }) => !fits).map(({ key }) => key)
  if (wrong.length > 0) return { ok: false as const, wrong }
  return { ok: true as const, months: Object.fromEntries(terms.map(({ key, read }) => [key, read])) }
}
