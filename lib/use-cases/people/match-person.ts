import 'server-only'
import { hashIdentifier } from '@/lib/db/identifier-hash'
import { findPeopleByPhone } from '@/lib/db/people-search-store'
import { findPeopleByIdentifiers } from '@/lib/db/person-identifier-store'
import { findPerson } from '@/lib/db/person-store'
import { findPeopleOfSameName } from '@/lib/db/same-name-store'
import { findTicketHolder } from '@/lib/db/ticket-holder-store'
import { identifiersOf, type Identifier } from '@/lib/domain/patient/identifier'
import { parsePhone } from '@/lib/domain/patient/parse-phone'
import { isLikelySamePerson } from '@/lib/domain/patient/same-person'
import type { Scan } from '@/lib/domain/scan/scan.schema'
import type { PeopleDependencies } from './people-dependencies'

export type PersonMatch = { match: 'one' | 'old-number' | 'several' | 'none'; personIds: string[] }

const MAX_LISTED = 20

/** Who in our own records a scan speaks of: by their own identifiers, then the old number, then name and birth date. */
export async function matchPerson(deps: PeopleDependencies, facilityCode: string, scan: Scan): Promise<PersonMatch> {
  const identifiers = identifiersOf(scan)
  return (
    (await matchTicket(deps, facilityCode, scan)) ??
    (await matchOwnNumbers(deps, facilityCode, identifiers)) ??
    (await matchPhone(deps, facilityCode, scan)) ??
    (await matchOldNumber(deps, facilityCode, identifiers, scan)) ?? {
      match: 'none',
      personIds: await findSimilar(deps, facilityCode, scan),
    }
  )
}

async function matchTicket({ db }: PeopleDependencies, facilityCode: string, { ticket }: Scan) {
  if (!ticket || ticket.facilityCode !== facilityCode) return undefined
  const holder = await findTicketHolder(db, ticket)
  return holder === null ? undefined : found('one', [holder])
}

async function matchOwnNumbers(deps: PeopleDependencies, facilityCode: string, identifiers: readonly Identifier[]) {
  const people = await findHolders(
    deps,
    facilityCode,
    identifiers.filter(({ kind }) => kind !== 'old-id-number'),
  )
  if (people.length === 0) return undefined
  return found(people.length === 1 ? 'one' : 'several', people)
}

// Ten digits that nobody has as an insurance number may be a phone; a family shares one, so the desk picks.
async function matchPhone({ db, vault }: PeopleDependencies, facilityCode: string, scan: Scan) {
  const phone = scan.kind === 'social-insurance-number' ? parsePhone(scan.socialInsuranceNumber ?? '') : undefined
  if (phone === undefined) return undefined
  const people = await findPeopleByPhone(db, {
    facilityCode,
    phoneHash: vault.hash('phone', phone),
    limit: MAX_LISTED,
  })
  return people.length === 0
    ? undefined
    : found(
        'several',
        people.map(({ personId }) => personId),
      )
}

// CMND was not unique and changed with the province: it counts only together with name and birth date.
async function matchOldNumber(
  deps: PeopleDependencies,
  facilityCode: string,
  identifiers: readonly Identifier[],
  { fullName, birthDate }: Scan,
) {
  const holders = await findHolders(
    deps,
    facilityCode,
    identifiers.filter(({ kind }) => kind === 'old-id-number'),
  )
  if (holders.length === 0) return undefined
  if (fullName === undefined || !birthDate) return found('several', holders)
  const people = await Promise.all(
    holders.map((personId) => findPerson(deps.db, deps.vault, { facilityCode, personId })),
  )
  const agreeing = people.flatMap((person) =>
    person && isLikelySamePerson(person, { fullName, birthDate }) ? [person.personId] : [],
  )
  if (agreeing.length === 0) return undefined
  return found(agreeing.length === 1 ? 'old-number' : 'several', agreeing)
}

async function findSimilar({ db }: PeopleDependencies, facilityCode: string, { fullName, birthDate }: Scan) {
  if (fullName === undefined || !birthDate) return []
  const sameName = await findPeopleOfSameName(db, { facilityCode, fullName, birthYear: birthDate.year })
  return sameName
    .filter((person) => isLikelySamePerson(person, { fullName, birthDate }))
    .slice(0, MAX_LISTED)
    .map(({ personId }) => personId)
}

/** Whoever holds one of these now, else whoever once did: a number that was moved no longer leads to where it was. */
async function findHolders(
  { db, vault }: PeopleDependencies,
  facilityCode: string,
  identifiers: readonly Identifier[],
): Promise<string[]> {
  const hashes = identifiers.map((identifier) => hashIdentifier(vault, identifier))
  const everybody = await findPeopleByIdentifiers(db, facilityCode, hashes)
  const now = everybody.filter(({ current }) => current)
  const holders = now.length > 0 ? now : everybody
  return [...new Set(holders.map(({ personId }) => personId))].slice(0, MAX_LISTED)
}

function found(match: PersonMatch['match'], personIds: string[]): PersonMatch {
  return { match, personIds }
}
