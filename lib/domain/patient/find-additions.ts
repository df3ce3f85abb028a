import { agreeBirthDates, type BirthDate } from './birth-date'
import type { PersonDetails } from './compare-person'

export type Additions = Pick<PersonDetails, 'birthDate' | 'sex' | 'address'>

/**
 * What a record lacks and the desk has read or typed: an address, a sex, a birth date that was known in part or not at
 * all. It is added without asking, since nothing on file is replaced.
 */
export function findAdditions(record: Additions, given: Additions): Additions {
  const { birthDate, sex, address } = given
  return {
    ...(birthDate && isFiner(birthDate, record.birthDate) && { birthDate }),
    ...(sex && sex !== 'unknown' && (record.sex ?? 'unknown') === 'unknown' && { sex }),
    ...(address && !record.address && { address }),
  }
}

function isFiner(given: BirthDate, kept: BirthDate | undefined): boolean {
  return !kept || (agreeBirthDates(given, kept) && countParts(given) > countParts(kept))
}

function countParts({ month, day }: BirthDate): number {
  return [month, day].filter((part) => part !== undefined).length
}
