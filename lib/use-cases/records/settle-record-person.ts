import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Transaction } from '@/lib/db/client'
import { hashIdentifier } from '@/lib/db/identifier-hash'
import { addMissingIdentifiers, findPeopleByIdentifiers } from '@/lib/db/person-identifier-store'
import { createPerson, lockPerson } from '@/lib/db/person-store'
import { findPeopleOfSameName } from '@/lib/db/same-name-store'
import type { Vault } from '@/lib/db/vault'
import type { BirthDate } from '@/lib/domain/patient/birth-date'
import { isLikelySamePerson } from '@/lib/domain/patient/same-person'
import type { Identifier } from '@/lib/domain/patient/identifier'
import type { EnvelopePerson } from '@/lib/domain/records/to-envelope-person'
import { err, ok, type Result } from '@/lib/domain/result'
import type { TableProblem } from './record-outcome'

export interface RecordPerson {
  personId: string
  fullName: string
  birthDate?: BirthDate | undefined
  change?: 'person.create' | 'person.update'
}

export type DatedPerson = EnvelopePerson & { birthDate: BirthDate }

interface Settlement {
  tx: Transaction
  vault: Vault
  facilityCode: string
  now: Date
}

type Settled = Result<RecordPerson, TableProblem>

const SOURCE = 'envelope'

/**
 * Finds the person of a record by its numbers, or creates them. Somebody found must agree in name and birth date; then
 * only numbers of kinds that they have none of are added, and nothing else changes. The caller has locked the name.
 */
export async function settleRecordPerson(
  settlement: Settlement,
  person: DatedPerson,
  /** Whose the episode is, where we hold it already. */
  ownerId: string | undefined,
): Promise<Settled> {
  const { tx, facilityCode } = settlement
  const name = { facilityCode, fullName: person.fullName, birthYear: person.birthDate.year }
  const unique = person.identifiers.some(isUnique)
  const [holders, sameName] = await Promise.all([
    findHolders(settlement, person),
    unique ? [] : findPeopleOfSameName(tx, name),
  ])
  const [personId, ...others] = new Set(ownerId === undefined ? holders : [ownerId, ...holders])
  if (others.length > 0) return err({ code: 'person_conflict' })
  if (personId !== undefined) return takeKnown(settlement, person, personId)
  if (sameName.some((other) => isLikelySamePerson(other, person))) return err({ code: 'person_unclear' })
  return writeNew(settlement, person)
}

/** Everybody who holds one of the numbers now; else everybody who once did. */
async function findHolders(
  { tx, vault, facilityCode }: Settlement,
  { identifiers, formerIdentifiers }: EnvelopePerson,
): Promise<string[]> {
  const hashes = [...identifiers, ...formerIdentifiers].filter(isUnique).map((each) => hashIdentifier(vault, each))
  const found = await findPeopleByIdentifiers(tx, facilityCode, hashes)
  const current = found.filter((holder) => holder.current)
  return (current.length > 0 ? current : found).map(({ personId }) => personId)
}

async function takeKnown(
  { tx, vault, facilityCode, now }: Settlement,
  person: DatedPerson,
  personId: string,
): Promise<Settled> {
  const onFile = await lockPerson(tx, { facilityCode, personId })
  if (!onFile || !isLikelySamePerson(onFile, person)) return err({ code: 'person_conflict' })
  const { identifiers, fullName, birthDate } = person
  const added = await addMissingIdentifiers(tx, vault, { facilityCode, personId, identifiers, source: SOURCE, now })
  return ok({ personId, fullName, birthDate, ...(added > 0 && { change: 'person.update' }) })
}

async function writeNew(
  { tx, vault, facilityCode, now }: Settlement,
  { identifiers, fullName, birthDate, sex, address, phone }: DatedPerson,
): Promise<Settled> {
  const personId = randomUUID()
  const fields = { fullName, birthDate, sex, address, phone }
  const key = { facilityCode, personId }
  const created = await createPerson(tx, vault, { ...key, fields, identifiers, temporary: false, source: SOURCE, now })
  if (!created.ok) return err({ code: 'person_conflict' })
  return ok({ personId, fullName, birthDate, change: 'person.create' })
}

// The old 9-digit number was never unique and leads to nobody for certain.
function isUnique({ kind }: Identifier): boolean {
  return kind !== 'old-id-number' && kind !== 'cancelled-personal-number'
}
