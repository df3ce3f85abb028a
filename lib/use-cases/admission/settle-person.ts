import 'server-only'
import { randomBytes, randomUUID } from 'node:crypto'
import type { CheckInRequest } from '@/lib/contracts/check-ins'
import type { Transaction } from '@/lib/db/client'
import { hashIdentifier } from '@/lib/db/identifier-hash'
import { endIdentifiers, findPeopleByIdentifiers } from '@/lib/db/person-identifier-store'
import type { PersonFields } from '@/lib/db/person-row'
import { createPerson, lockPerson, updatePerson, type LockedPerson } from '@/lib/db/person-store'
import { findPeopleOfSameName, lockName } from '@/lib/db/same-name-store'
import type { Vault } from '@/lib/db/vault'
import { isBornAfter, type BirthDate } from '@/lib/domain/patient/birth-date'
import type { Identifier } from '@/lib/domain/patient/identifier'
import { isAnothersCard } from '@/lib/domain/patient/is-their-card'
import { isLikelySamePerson } from '@/lib/domain/patient/same-person'
import { createTemporaryCode } from '@/lib/domain/patient/temporary-code'
import { err, ok, type Result } from '@/lib/domain/result'
import { toLocalDate } from '@/lib/domain/time/local-date'

/** A person on file, locked until the transaction ends. */
export interface SettledPerson {
  person: Pick<LockedPerson, 'personId' | 'birthDate' | 'address'>
  /** What happened to the record on the way, for the audit. */
  recordChange?: { action: 'person.create' | 'person.update'; reason?: string | undefined }
  /** Whose record the new person's numbers were on until now. */
  numbersTakenFrom?: string | undefined
}

export type PersonRefusal =
  | { code: 'person_not_found' | 'identifier_taken' | 'birth_in_future' }
  /** People of the same name and birth date: the desk says which one it is, or why it is none of them. */
  | { code: 'similar_person_exists'; personIds: string[] }

interface Settlement {
  tx: Transaction
  vault: Vault
  facilityCode: string
  /** Where identifiers were read. */
  source: string
  /** Who is at the desk. */
  by: string
  now: Date
}

type Person = CheckInRequest['person']
type KnownPerson = Extract<Person, { personId: unknown }>
type UnknownPerson = Extract<Person, { create: unknown }>
type TemporaryPerson = Extract<Person, { temporary: unknown }>

/** Finds, changes or creates the person that a request speaks of. */
export async function settlePerson(
  settlement: Settlement,
  person: Person,
): Promise<Result<SettledPerson, PersonRefusal>> {
  const birthDate = givenBirthDate(person)
  if (birthDate && isBornAfter(birthDate, toLocalDate(settlement.now))) return err({ code: 'birth_in_future' })
  if ('personId' in person) return settleKnown(settlement, person)
  if ('create' in person) return settleUnknown(settlement, person)
  return settleTemporary(settlement, person)
}

// What stands on file already is not judged: who has a record gets a number.
function givenBirthDate(person: Person): BirthDate | undefined {
  if ('personId' in person) return person.changes?.birthDate
  return 'create' in person ? person.create.birthDate : person.temporary.birthDate
}

async function settleKnown(
  { tx, vault, facilityCode, source, by, now }: Settlement,
  { personId, changes }: KnownPerson,
): Promise<Result<SettledPerson, PersonRefusal>> {
  const key = { facilityCode, personId }
  if (changes) {
    const { addIdentifiers, ...fields } = changes
    const changed = { ...key, changes: fields, addIdentifiers, source, origin: { by }, now }
    const updated = await updatePerson(tx, vault, changed)
    if (!updated.ok) return err({ code: updated.error.code === 'not_found' ? 'person_not_found' : 'identifier_taken' })
  }
  const person = await lockPerson(tx, key)
  if (!person) return err({ code: 'person_not_found' })
  return ok({ person, ...(changes && { recordChange: { action: 'person.update' } }) })
}

async function settleUnknown(
  settlement: Settlement,
  { create, differsBecause, takeNumbersFrom }: UnknownPerson,
): Promise<Result<SettledPerson, PersonRefusal>> {
  const { tx, facilityCode, now } = settlement
  const name = { facilityCode, fullName: create.fullName, birthYear: create.birthDate.year }
  // Sent together: what the second and third see, they see with the name locked.
  const [, holderId, sameName] = await Promise.all([
    lockName(tx, name),
    findHolder(settlement, create.identifiers),
    differsBecause === undefined ? findPeopleOfSameName(tx, name) : [],
  ])
  const owner = holderId === undefined ? null : await lockPerson(tx, { facilityCode, personId: holderId })
  // Another desk was a moment earlier. What it wrote stays: a phone on file survives.
  if (owner && isLikelySamePerson(owner, create)) return ok({ person: owner })
  const isMistaken = owner?.personId === takeNumbersFrom && owner && isAnothersRecord(owner, create)
  if (owner && !isMistaken) return err({ code: 'identifier_taken' })

  const similar = sameName.filter((other) => isLikelySamePerson(other, create))
  if (similar.length > 0) {
    return err({ code: 'similar_person_exists', personIds: similar.map(({ personId }) => personId) })
  }
  const { identifiers, ...fields } = create
  if (owner) await endIdentifiers(tx, settlement.vault, { facilityCode, personId: owner.personId, identifiers, now })
  const written = await writePerson(settlement, { fields, identifiers, temporary: false, reason: differsBecause })
  return written.ok && owner ? ok({ ...written.value, numbersTakenFrom: owner.personId }) : written
}

// Neither name nor birth date is the record's: its number was given to it by mistake.
function isAnothersRecord(owner: LockedPerson, create: UnknownPerson['create']): boolean {
  return isAnothersCard({ kind: 'text-query', textTrusted: true, ...create }, owner)
}

async function settleTemporary(
  settlement: Settlement,
  { temporary }: TemporaryPerson,
): Promise<Result<SettledPerson, PersonRefusal>> {
  const code = await drawTemporaryCode(settlement)
  const { reason, ...known } = temporary
  // Somebody whose name nobody knows is called by the code until it is known.
  const fields = { ...known, fullName: known.fullName || code }
  const identifiers = [{ kind: 'temporary-code' as const, value: code }]
  return writePerson(settlement, { fields, identifiers, temporary: true, reason })
}

async function writePerson(
  { tx, vault, facilityCode, source, now }: Settlement,
  created: {
    fields: PersonFields
    identifiers: readonly Identifier[]
    temporary: boolean
    reason?: string | undefined
  },
): Promise<Result<SettledPerson, PersonRefusal>> {
  const { reason, ...person } = created
  const personId = randomUUID()
  const written = await createPerson(tx, vault, { facilityCode, personId, ...person, source, now })
  if (!written.ok) return written
  return ok({
    person: { personId, birthDate: person.fields.birthDate, address: person.fields.address },
    recordChange: { action: 'person.create', reason },
  })
}

/** Who holds one of these numbers now. The old 9-digit number was never unique and says nothing. */
async function findHolder(
  { tx, vault, facilityCode }: Settlement,
  identifiers: readonly Identifier[],
): Promise<string | undefined> {
  const hashes = identifiers
    .filter(({ kind }) => kind !== 'old-id-number' && kind !== 'cancelled-personal-number')
    .map((identifier) => hashIdentifier(vault, identifier))
  const holders = await findPeopleByIdentifiers(tx, facilityCode, hashes)
  return holders.find(({ current }) => current)?.personId
}

async function drawTemporaryCode({ tx, vault, facilityCode, now }: Settlement): Promise<string> {
  for (;;) {
    const code = createTemporaryCode(toLocalDate(now), randomBytes(4))
    const hash = hashIdentifier(vault, { kind: 'temporary-code', value: code })
    if ((await findPeopleByIdentifiers(tx, facilityCode, [hash])).length === 0) return code
  }
}
