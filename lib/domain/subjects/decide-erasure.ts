import { addMonths } from '../retention/add-months'
import type { RetentionKey } from '../retention/retention-rules'
import { toLocalDate, type LocalDate } from '../time/local-date'
import type { Holding } from './holdings'

export interface Held {
  holding: Pick<Holding, 'table' | 'rule'>
  total: number
  newestAt: Date | null
}

/** What erasing would do to one table: it goes, or it stays until a day because of a rule. */
export type ErasureVerdict = { erase: true } | { erase: false; until: LocalDate | null; rule: RetentionKey }

/** A visit, a record, a paper or a gateway answer binds the person behind it: who it was must stay known. */
const BINDING: ReadonlySet<RetentionKey> = new Set(['visits', 'records', 'coverage'])
/** Who they are: kept as long as something that binds. Proof of what was done outlives both. */
const PERSONAL = new Set(['person', 'person_identifier'])

/**
 * What the law lets be erased (Luật 91/2025/QH15: not what another law orders kept). The phone number is not part of any
 * register and always goes; this decides about everything else. `months` is how long the facility keeps each kind.
 */
export function decideErasure(
  held: readonly Held[],
  months: Readonly<Record<RetentionKey, number>>,
): Map<string, ErasureVerdict> {
  const ends = new Map(held.map((each) => [each.holding.table, endOf(each, months)]))
  const bound = held.filter(({ holding, total }) => BINDING.has(holding.rule) && total > 0)
  const last = bound.toSorted((a, b) => compareEnds(ends.get(a.holding.table), ends.get(b.holding.table))).at(-1)
  const verdictOf = ({ holding }: Held): ErasureVerdict => {
    if (PERSONAL.has(holding.table) && !last) return { erase: true }
    const { table, rule } = PERSONAL.has(holding.table) && last ? last.holding : holding
    return { erase: false, until: ends.get(table) ?? null, rule }
  }
  return new Map(held.map((each) => [each.holding.table, verdictOf(each)]))
}

function endOf({ holding, newestAt }: Held, months: Readonly<Record<RetentionKey, number>>): LocalDate | null {
  return newestAt && addMonths(toLocalDate(newestAt), months[holding.rule])
}

function compareEnds(a: LocalDate | null | undefined, b: LocalDate | null | undefined): number {
  return (a ?? '').localeCompare(b ?? '')
}
