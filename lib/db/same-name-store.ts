import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { BirthDate } from '@/lib/domain/patient/birth-date'
import { foldName } from '@/lib/domain/patient/fold-name'
import type { Executor, Transaction } from './client'
import { toBirthDate } from './person-row'
import { person } from './schema/person'

export interface NamedPerson {
  personId: string
  fullName: string
  birthDate?: BirthDate | undefined
}

interface NameKey {
  facilityCode: string
  fullName: string
  birthYear: number
}

/**
 * Makes whoever creates a person of the same name and birth year wait until this transaction ends: people without
 * any identifier have no unique index to stop a double.
 */
export async function lockName(tx: Transaction, { facilityCode, fullName, birthYear }: NameKey): Promise<void> {
  const key = `${facilityCode}:${foldName(fullName)}:${birthYear}`
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`)
}

/** People of the same folded name and birth year, at most 50. */
export async function findPeopleOfSameName(db: Executor, key: NameKey): Promise<NamedPerson[]> {
  const rows = await db
    .select({
      personId: person.id,
      fullName: person.fullName,
      birthYear: person.birthYear,
      birthMonth: person.birthMonth,
      birthDay: person.birthDay,
    })
    .from(person)
    .where(
      and(
        eq(person.facilityCode, key.facilityCode),
        eq(person.foldedName, foldName(key.fullName)),
        eq(person.birthYear, key.birthYear),
      ),
    )
    .limit(50)
  return rows.map((row) => ({ personId: row.personId, fullName: row.fullName, birthDate: toBirthDate(row) }))
}
