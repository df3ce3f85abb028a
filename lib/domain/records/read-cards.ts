import type { LocalDate } from '../time/local-date'
import type { EnvelopeRow } from './envelope/envelope.types'
import { readDay, readParallelList } from './read-envelope-fields'

interface Card {
  number: string
  validTo?: LocalDate | undefined
}

/**
 * The insurance cards of a row, the one that began last first: a card changed during the stay makes MA_THE_BHYT,
 * GT_THE_TU and GT_THE_DEN parallel lists. Without dates the last one written is the newest.
 */
export function readCards(row: EnvelopeRow): Card[] {
  const [begins, ends] = [readParallelList(row.GT_THE_TU), readParallelList(row.GT_THE_DEN)]
  return readParallelList(row.MA_THE_BHYT)
    .map((number, at) => ({ number, at, validFrom: readDay(begins[at]) ?? '', validTo: readDay(ends[at]) }))
    .filter(({ number }) => number !== '')
    .toSorted((a, b) => b.validFrom.localeCompare(a.validFrom) || b.at - a.at)
    .map(({ number, validTo }) => ({ number, validTo }))
}
