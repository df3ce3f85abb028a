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
  phone?: string
  insuranceCardNumber?: string
}
export type ScannedDetails = PersonDetails & { textTrusted: boolean }

/** Our own record, what was just scanned, the card as the insurance gateway knows it. */
export type DetailsSource = 'record' | 'scanned' | 'card'
type Values<T> = Partial<Record<DetailsSource, T>>

/** One field on which the sources disagree, what each says, and whose value to take unless the desk decides otherwise. */
export type Difference = { preferred: DetailsSource } & (
  | { field: 'fullName' | 'address' | 'phone' | 'insuranceCardNumber'; values: Values<string> }
  | { field: 'birthDate'; values: Values<BirthDate> }
  | { field: 'sex'; values: Values<Sex> }
)

/**
 * Where the record disagrees with what was scanned or with the insurance card. Only what the record already holds
 * can differ: a value it lacks is simply added. A coarser birth date, another letter case or spacing, and a name
 * that only lost its accents are no differences.
 */
export function comparePerson(sources: {
  record: PersonDetails
  scanned: ScannedDetails
  card?: PersonDetails
}): Difference[] {
  return [
    ...compareNames(sources),
    ...compareBirthDates(sources),
    ...compareSexes(sources),
    ...compareAddresses(sources),
    ...comparePhones(sources),
    ...compareCardNumbers(sources),
  ]
}

type Sources = Parameters<typeof comparePerson>[0]

// The citizen card prevails (Luật Căn cước 26/2023 Đ33 k2), but never a text that came through damaged, and never
// one without accents over one that has them.
function compareNames({ record, scanned, card }: Sources): Difference[] {
  const values = { record: record.fullName, scanned: scanned.fullName, card: card?.fullName }
  const kept = record.fullName
  if (kept === undefined) return []

  const scannedDiffers = isOtherName(kept, scanned.fullName, scanned.textTrusted)
  if (!scannedDiffers && !isOtherName(kept, card?.fullName, true)) return []

  const takesScanned = scannedDiffers && scanned.textTrusted && !isFlattened(scanned.fullName ?? '', kept)
  return [{ field: 'fullName', values: known(values), preferred: takesScanned ? 'scanned' : 'record' }]
}

function compareBirthDates({ record, scanned, card }: Sources): Difference[] {
  const { birthDate: kept } = record
  const differs = (other?: BirthDate) => kept !== undefined && other !== undefined && !agreeBirthDates(kept, other)
  if (!differs(scanned.birthDate) && !differs(card?.birthDate)) return []
  const values = { record: kept, scanned: scanned.birthDate, card: card?.birthDate }
  return [{ field: 'birthDate', values: known(values), preferred: differs(scanned.birthDate) ? 'scanned' : 'record' }]
}

function compareSexes({ record, scanned, card }: Sources): Difference[] {
  const values = known({ record: knownSex(record.sex), scanned: knownSex(scanned.sex), card: knownSex(card?.sex) })
  const { record: kept } = values
  const differs = (other?: Sex) => kept !== undefined && other !== undefined && kept !== other
  if (!differs(values.scanned) && !differs(values.card)) return []
  return [{ field: 'sex', values, preferred: differs(values.scanned) ? 'scanned' : 'record' }]
}

// A card is newer than what somebody once typed; a damaged address says nothing.
function compareAddresses({ record, scanned, card }: Sources): Difference[] {
  const values = known({
    record: record.address,
    scanned: scanned.textTrusted ? scanned.address : undefined,
    card: card?.address,
  })
  const { record: kept } = values
  const differs = (other?: string) => kept !== undefined && other !== undefined && !isSameWriting(kept, other)
  if (differs(values.scanned)) return [{ field: 'address', values, preferred: 'scanned' }]
  // The scanned card confirms the record: the gateway's copy is the older one.
  return values.scanned === undefined && differs(values.card) ? [{ field: 'address', values, preferred: 'card' }] : []
}

// Cards carry no telephone number; the one on file is kept until the patient names another.
function comparePhones({ record, scanned, card }: Sources): Difference[] {
  const values = known({ record: record.phone, scanned: scanned.phone, card: card?.phone })
  return hasTwoValues(values) ? [{ field: 'phone', values, preferred: 'record' }] : []
}

// The gateway names the card that is valid today; a printed one may have been replaced.
function compareCardNumbers({ record, scanned, card }: Sources): Difference[] {
  const values = known({
    record: record.insuranceCardNumber,
    scanned: scanned.insuranceCardNumber,
    card: card?.insuranceCardNumber,
  })
  if (!hasTwoValues(values)) return []
  return [{ field: 'insuranceCardNumber', values, preferred: values.card === undefined ? 'scanned' : 'card' }]
}

function isOtherName(kept: string, name: string | undefined, trusted: boolean): boolean {
  if (name === undefined || isSameWriting(kept, name)) return false
  if (!trusted && mayBeWornForm(name, kept)) return false
  return !(isFlattened(name, kept) && foldName(name) === foldName(kept))
}

function isFlattened(name: string, kept: string): boolean {
  return hasAccents(kept) && !hasAccents(name)
}

function knownSex(sex?: Sex): Sex | undefined {
  return sex === 'unknown' ? undefined : sex
}

function hasTwoValues({ record, ...others }: Values<string>): boolean {
  return record !== undefined && Object.values(others).some((other) => other !== record)
}

function known<T>({ record, scanned, card }: { [source in DetailsSource]?: T | undefined }): Values<T> {
  return {
    ...(record !== undefined && { record }),
    ...(scanned !== undefined && { scanned }),
    ...(card !== undefined && { card }),
  }
}
