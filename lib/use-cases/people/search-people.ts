import 'server-only'
import { appendAudit } from '@/lib/audit/append-audit'
import type { SearchPeopleResponse } from '@/lib/contracts/people'
import { toNameTsquery } from '@/lib/db/name-lexemes'
import {
  findPeopleByLexemes,
  findPeopleByPhone,
  findPeopleByWholeName,
  findPeopleInSample,
  type FoundPerson,
} from '@/lib/db/people-search-store'
import { getPersonCards } from '@/lib/db/person-card-store'
import type { Caller } from '@/lib/domain/access/caller'
import { agreeBirthDates } from '@/lib/domain/patient/birth-date'
import { parseNameQuery, type NameQuery } from '@/lib/domain/patient/name-query'
import { parsePhone } from '@/lib/domain/patient/parse-phone'
import { rankPeople } from '@/lib/domain/patient/rank-people'
import { ok, type Result } from '@/lib/domain/result'
import type { PeopleDependencies } from './people-dependencies'

const MAX_SHOWN = 20
const MAX_RANKED = 200

/**
 * People by name, initials, birth year, birth date or phone; the likeliest first, at most 20. Of a name that many
 * hundreds bear, the very name and recent visitors come first and not everybody is looked at.
 */
export async function searchPeople(
  { db, vault }: PeopleDependencies,
  { input, caller, now }: { input: { query: string }; caller: Caller; now: Date },
): Promise<Result<SearchPeopleResponse, never>> {
  const { facilityCode } = caller
  const phone = parsePhone(input.query)
  const found =
    phone === undefined
      ? await findByName({ db, vault }, facilityCode, parseNameQuery(input.query))
      : await findPeopleByPhone(db, { facilityCode, phoneHash: vault.hash('phone', phone), limit: MAX_SHOWN + 1 })
  const personIds = found.slice(0, MAX_SHOWN).map(({ personId }) => personId)
  const [people] = await Promise.all([
    getPersonCards(db, vault, { facilityCode, personIds, now }),
    appendAudit(db, {
      facilityCode,
      actor: caller,
      action: 'person.search',
      outcome: 'ok',
      details: { by: phone === undefined ? 'name' : 'phone', count: personIds.length, people: personIds.join(' ') },
    }),
  ])
  return ok({ people, more: found.length > MAX_SHOWN })
}

async function findByName({ db }: PeopleDependencies, facilityCode: string, query: NameQuery): Promise<FoundPerson[]> {
  const tsquery = toNameTsquery(query, true)
  if (tsquery === null) return []
  const search = { facilityCode, tsquery, limit: MAX_RANKED }
  const foldedName = query.words.join(' ')
  const birthYear = query.birthDate?.year ?? query.birthYear
  const namesakes =
    foldedName === '' ? [] : await findPeopleByWholeName(db, { facilityCode, foldedName, birthYear, limit: MAX_RANKED })
  const whole = namesakes.filter((person) => isBornThen(person, query))
  const isEnough = (found: FoundPerson[]) => found.length > MAX_SHOWN
  const sampled = isEnough(whole) || isSelective(query) ? [] : await findPeopleInSample(db, search)
  // Who is that common in the sample is common everywhere: enough to show, and more words are needed anyway.
  const rest = isEnough(whole) || isEnough(sampled) ? [] : await findPeopleByLexemes(db, search)
  const all = new Map([...whole, ...sampled, ...rest].map((person) => [person.personId, person]))
  return rankPeople(
    [...all.values()].filter((person) => isBornThen(person, query)),
    query,
  )
}

function isSelective({ birthDate, birthYear }: NameQuery): boolean {
  return birthDate !== undefined || birthYear !== undefined
}

function isBornThen({ birthDate }: FoundPerson, asked: NameQuery): boolean {
  if (!asked.birthDate || !birthDate) return true
  return agreeBirthDates(asked.birthDate, birthDate)
}
