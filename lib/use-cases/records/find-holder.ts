import 'server-only'
import type { RecordNumbers } from '@/lib/contracts/records'
import { hashIdentifier } from '@/lib/db/identifier-hash'
import { findCurrentIdentifiers } from '@/lib/db/identifier-value-store'
import { findPeopleByIdentifiers } from '@/lib/db/person-identifier-store'
import type { Identifier } from '@/lib/domain/patient/identifier'
import { personIdSchema, type PersonId } from '@/lib/domain/visit/visit.schema'
import type { RecordsDependencies } from './records-dependencies'

/**
 * The one person on file whom all the numbers given lead to, or undefined: numbers of two people, or a personal number
 * beside somebody who has another, lead to nobody, since records of the wrong person are worse than none.
 */
export async function findHolder(
  { db, vault }: RecordsDependencies,
  facilityCode: string,
  numbers: RecordNumbers,
): Promise<PersonId | undefined> {
  const hashes = toIdentifiers(numbers).map((identifier) => hashIdentifier(vault, identifier))
  const found = await findPeopleByIdentifiers(db, facilityCode, hashes)
  const current = found.filter((holder) => holder.current)
  const [personId, ...others] = new Set((current.length > 0 ? current : found).map((holder) => holder.personId))
  if (personId === undefined || others.length > 0) return undefined
  const byPersonalNumber = found.some(
    (holder) => holder.personId === personId && holder.kind.endsWith('personal-number'),
  )
  if (numbers.personalNumber !== undefined && !byPersonalNumber) {
    const held = await findCurrentIdentifiers(db, vault, { facilityCode, personId })
    if (held.some(({ kind }) => kind === 'personal-number')) return undefined
  }
  return personIdSchema.parse(personId)
}

/** The numbers another service may be asked by; undefined where a person has none of them. */
export function toRecordNumbers(identifiers: readonly Identifier[]): RecordNumbers | undefined {
  const valueOf = (wanted: Identifier['kind']) => identifiers.find(({ kind }) => kind === wanted)?.value
  const numbers = {
    personalNumber: valueOf('personal-number'),
    insuranceCardNumber: valueOf('insurance-card-number'),
    socialInsuranceNumber: valueOf('social-insurance-number'),
  }
  return Object.values(numbers).some((value) => value !== undefined) ? numbers : undefined
}

function toIdentifiers(numbers: RecordNumbers): Identifier[] {
  const { personalNumber, insuranceCardNumber } = numbers
  const socialInsuranceNumber = numbers.socialInsuranceNumber ?? insuranceCardNumber?.slice(5)
  const all = [
    { kind: 'personal-number', value: personalNumber },
    { kind: 'insurance-card-number', value: insuranceCardNumber },
    { kind: 'social-insurance-number', value: socialInsuranceNumber },
  ] as const
  return all.flatMap(({ kind, value }) => (value === undefined ? [] : [{ kind, value }]))
}
