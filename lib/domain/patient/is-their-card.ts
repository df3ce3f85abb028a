import type { Scan } from '../scan/scan.schema'
import { agreeBirthDates, type BirthDate } from './birth-date'
import { mayBeWornForm } from './compare-names'
import { foldName } from './fold-name'

/**
 * Whether a card may belong to the person of these details: accents, case, a worn name and a birth date known only in
 * part aside. What either side does not say speaks for nobody. A child admitted under a parent's card must not get the
 * parent's numbers (NĐ 188/2025 Đ37; domain/identifiers §7).
 */
export function isTheirCard(
  card: Pick<Scan, 'kind' | 'fullName' | 'birthDate' | 'textTrusted'>,
  typed: { fullName: string; birthDate?: BirthDate | undefined },
): boolean {
  return isTheirName(card, typed.fullName) && isTheirBirth(card.birthDate, typed.birthDate)
}

/** Whether name and birth date of a card both speak of somebody else than the record that its number is on. */
export function isAnothersCard(
  card: Parameters<typeof isTheirCard>[0],
  record: { fullName?: string; birthDate?: BirthDate | undefined },
): boolean {
  return !isTheirName(card, record.fullName ?? '') && !isTheirBirth(card.birthDate, record.birthDate)
}

function isTheirName({ kind, fullName = '', textTrusted }: Parameters<typeof isTheirCard>[0], typed: string): boolean {
  const [onCard, name] = [foldName(fullName), foldName(typed)]
  if (onCard === '' || name.length < 2 || onCard === name) return true
  // An MRZ cuts long names; a damaged text lost letters anywhere.
  return (!textTrusted || kind === 'mrz') && mayBeWornForm(onCard, name)
}

function isTheirBirth(onCard: BirthDate | undefined, typed: BirthDate | undefined): boolean {
  return !onCard || !typed || agreeBirthDates(onCard, typed)
}
