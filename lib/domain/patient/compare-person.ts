import { agreeBirthDates, type BirthDate } from './birth-date'
import { isSameWriting, mayBeWornForm } from './compare-names'
import { foldName } from './fold-name'
import { hasAccents } from './has-accents'
import type { Sex } from './sex'

/** What one source says about a person. */
export type PersonDetails = {
  fullName?: string
  birthDate?: BirthDate
  sex?: Sex
  address?: string
  insuranceCardNumber?: string
}
export type ScannedDetails = PersonDetails & { textTrusted: boolean }

type Values<T> = { record: T; scanned: T }

/** One field on which our own record and a scan disagree, what each says, and whose value to take unless the desk decides otherwise. */
export type Difference = { preferred: 'record' | 'scanned' } & (
  | { field: 'fullName' | 'address' | 'insuranceCardNumber'; values: Values<string> }
  | { field: 'birthDate'; values: Values<BirthDate> }
  | { field: 'sex'; values: Values<Sex> }
)

/**
 * Where the record disagrees with what was scanned. Only what the record already holds can differ: a value it lacks is
 * simply added (findAdditions). A coarser birth date, another letter case or spacing, and a name that only lost its
 * accents are no differences.
 */
export function comparePerson({ record, scanned }: { record: PersonDetails; scanned: ScannedDetails }): Difference[] {
  return [
    ...compareNames(record, scanned),
    ...compareBirthDates(record, scanned),
    ...compareSexes(record, scanned),
    ...compareAddresses(record, scanned),
    ...compareCardNumbers(record, scanned),
  ]
}

// The citizen card prevails (Luật Căn cước 26/2023 Đ33 k2), but never a text that came through damaged, and never
// one without accents over one that has them.
function compareNames({ fullName: kept }: PersonDetails, { fullName, textTrusted }: ScannedDetails): Difference[] {
  if (kept === undefined || fullName === undefined || !isOtherName(kept, fullName, textTrusted)) return []
  const takesScanned = textTrusted && !isFlattened(fullName, kept)
  const values = { record: kept, scanned: fullName }
  return [{ field: 'fullName', values, preferred: takesScanned ? 'scanned' : 'record' }]
}

function compareBirthDates({ birthDate: kept }: PersonDetails, { birthDate }: ScannedDetails): Difference[] {
  if (!kept || !birthDate || agreeBirthDates(kept, birthDate)) return []
  return [{ field: 'birthDate', values: { record: kept, scanned: birthDate }, preferred: 'scanned' }]
}

function compareSexes({ sex: kept = 'unknown' }: PersonDetails, { sex = 'unknown' }: ScannedDetails): Difference[] {
  if (kept === 'unknown' || sex === 'unknown' || kept === sex) return []
  return [{ field: 'sex', values: { record: kept, scanned: sex }, preferred: 'scanned' }]
}

// A card is newer than what somebody once typed; a damaged address says nothing.
function compareAddresses({ address: kept }: PersonDetails, { address, textTrusted }: ScannedDetails): Difference[] {
  if (kept === undefined || address === undefined || !textTrusted || isSameWriting(kept, address)) return []
  return [{ field: 'address', values: { record: kept, scanned: address }, preferred: 'scanned' }]
}

function compareCardNumbers(record: PersonDetails, scanned: ScannedDetails): Difference[] {
  const { insuranceCardNumber: kept } = record
  const { insuranceCardNumber: read } = scanned
  if (kept === undefined || read === undefined || kept === read) return []
  return [{ field: 'insuranceCardNumber', values: { record: kept, scanned: read }, preferred: 'scanned' }]
}

function isOtherName(kept: string, name: string, trusted: boolean): boolean {
  if (isSameWriting(kept, name)) return false
  if (!trusted && mayBeWornForm(name, kept)) return false
  return !(isFlattened(name, kept) && foldName(name) === foldName(kept))
}

function isFlattened(name: string, kept: string): boolean {
  return hasAccents(kept) && !hasAccents(name)
}
