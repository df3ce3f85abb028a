import 'server-only'
import { findCurrentIdentifiers } from '@/lib/db/identifier-value-store'
import { findUnknownKinds } from '@/lib/db/known-coverage-store'
import { findPerson } from '@/lib/db/person-store'
import { chooseAskedIdentifier } from '@/lib/domain/coverage/choose-asked-identifier'
import type { BirthDate } from '@/lib/domain/patient/birth-date'
import type { Identifier } from '@/lib/domain/patient/identifier'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { err, ok, type Result } from '@/lib/domain/result'
import type { CoverageDependencies } from './coverage-dependencies'

export interface CoverageSubject {
  identifier: Identifier
  fullName: string
  birthDate: BirthDate
}

/**
 * What to ask the gateway about a person on file; the numbers never leave the server. One that it did not know today is
 * asked with again only where there is no other.
 */
export async function findQuestion(
  { db, vault }: Pick<CoverageDependencies, 'db' | 'vault'>,
  key: { facilityCode: string; personId: string; day: LocalDate },
): Promise<Result<CoverageSubject, { code: 'person_not_found' | 'no_number_to_ask' }>> {
  const [person, identifiers, unknown] = await Promise.all([
    findPerson(db, vault, key),
    findCurrentIdentifiers(db, vault, key),
    findUnknownKinds(db, key),
  ])
  if (!person) return err({ code: 'person_not_found' })
  const others = identifiers.filter(({ kind }) => !unknown.has(kind))
  const identifier = chooseAskedIdentifier(others) ?? chooseAskedIdentifier(identifiers)
  if (!identifier || !person.birthDate) return err({ code: 'no_number_to_ask' })
  return ok({ identifier, fullName: person.fullName, birthDate: person.birthDate })
}
