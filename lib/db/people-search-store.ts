import 'server-only'
import { and, desc, eq, inArray, isNotNull, sql, type SQL } from 'drizzle-orm'
import { union } from 'drizzle-orm/pg-core'
import type { BirthDate } from '@/lib/domain/patient/birth-date'
import type { Executor } from './client'
import { toBirthDate } from './person-row'
import { person } from './schema/person'
import { visit } from './schema/visit'

/** What ranking and comparing need of a person found; nothing of it is decrypted. */
export interface FoundPerson {
  personId: string
  fullName: string
  foldedName: string
  birthDate?: BirthDate | undefined
  lastVisitDay: string | null
}

const SAMPLED_VISITS = 1_000
const SAMPLED_PEOPLE = 3_000

const FOUND_COLUMNS = {
  personId: person.id,
  fullName: person.fullName,
  foldedName: person.foldedName,
  birthYear: person.birthYear,
  birthMonth: person.birthMonth,
  birthDay: person.birthDay,
  lastVisitDay: person.lastVisitDay,
}

/**
 * People whose folded name is these words and no more, in whatever order, of one birth year where it is given: the very
 * order first, then the latest visitors.
 */
export async function findPeopleByWholeName(
  db: Executor,
  search: { facilityCode: string; foldedName: string; birthYear?: number | undefined; limit: number },
): Promise<FoundPerson[]> {
  const { facilityCode, foldedName, birthYear, limit } = search
  const matches = and(
    eq(person.facilityCode, facilityCode),
    sql`sort_words(${person.foldedName}) = sort_words(${foldedName})`,
    birthYear === undefined ? undefined : eq(person.birthYear, birthYear),
  )
  return findPeople(db, matches, limit, sql`${person.foldedName} = ${foldedName} desc`)
}

/**
 * People whose `name_search` answers a tsquery text (see `toNameTsquery`), in no order: to sort those who bear a common
 * name would mean to fetch them all.
 */
export async function findPeopleByLexemes(
  db: Executor,
  search: { facilityCode: string; tsquery: string; limit: number },
): Promise<FoundPerson[]> {
  const matches = and(eq(person.facilityCode, search.facilityCode), answers(search.tsquery))
  const rows = await db.select(FOUND_COLUMNS).from(person).where(matches).limit(search.limit)
  return rows.map(toFound)
}

/**
 * The same among some thousand people only: recent visitors and the oldest records. Whoever is asked for by a part of
 * a name that every hundredth person bears is found without fetching them all.
 */
export async function findPeopleInSample(
  db: Executor,
  search: { facilityCode: string; tsquery: string; limit: number },
): Promise<FoundPerson[]> {
  const { facilityCode, tsquery, limit } = search
  const recentIds = db
    .select({ id: visit.personId })
    .from(visit)
    .where(eq(visit.facilityCode, facilityCode))
    .orderBy(desc(visit.visitDay), desc(visit.admittedAt))
    .limit(SAMPLED_VISITS)
  const recent = db
    .select(FOUND_COLUMNS)
    .from(person)
    .where(and(eq(person.facilityCode, facilityCode), inArray(person.id, recentIds), answers(tsquery)))
  const sample = db
    .select({ ...FOUND_COLUMNS, nameSearch: person.nameSearch })
    .from(person)
    .where(eq(person.facilityCode, facilityCode))
    .limit(SAMPLED_PEOPLE)
    .as('sample')
  const { nameSearch, ...columns } = sample._.selectedFields
  const oldest = db
    .select(columns)
    .from(sample)
    .where(sql`${nameSearch} @@ ${tsquery}::tsquery`)
  const rows = await union(recent, oldest)
    .orderBy(sql`last_visit_day desc nulls last`)
    .limit(limit)
  return rows.map(toFound)
}

export async function findPeopleByPhone(
  db: Executor,
  search: { facilityCode: string; phoneHash: Buffer; limit: number },
): Promise<FoundPerson[]> {
  const matches = and(
    eq(person.facilityCode, search.facilityCode),
    isNotNull(person.phoneHash),
    eq(person.phoneHash, search.phoneHash),
  )
  return findPeople(db, matches, search.limit)
}

function answers(tsquery: string): SQL {
  return sql`${person.nameSearch} @@ ${tsquery}::tsquery`
}

async function findPeople(
  db: Executor,
  matches: SQL | undefined,
  limit: number,
  ...likeliest: SQL[]
): Promise<FoundPerson[]> {
  const rows = await db
    .select(FOUND_COLUMNS)
    .from(person)
    .where(matches)
    .orderBy(...likeliest, sql`${person.lastVisitDay} desc nulls last`)
    .limit(limit)
  return rows.map(toFound)
}

type FoundRow = Pick<
  typeof person.$inferSelect,
  'fullName' | 'foldedName' | 'birthYear' | 'birthMonth' | 'birthDay' | 'lastVisitDay'
> & { personId: string }

function toFound(row: FoundRow): FoundPerson {
  const { personId, fullName, foldedName, lastVisitDay } = row
  return { personId, fullName, foldedName, birthDate: toBirthDate(row), lastVisitDay }
}
