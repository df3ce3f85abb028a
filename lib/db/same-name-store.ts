import 'server-only'
import { z } from 'zod'
import type { BirthDate } from '@/lib/domain/patient/birth-date'
import { foldName } from '@/lib/domain/patient/fold-name'
import { statement } from '@/lib/sql/statement'
import type { Executor, Transaction } from './client'
import { toBirthDate } from './person-row'
import { readRows } from './read-rows'

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
  await tx.execute(statement`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`)
}

/** People of the same folded name and birth year, at most 50. */
export async function findPeopleOfSameName(db: Executor, key: NameKey): Promise<NamedPerson[]> {
  const foldedName = foldName(key.fullName)
  const rows = await readRows(
    db,
    namedRowSchema,
    statement`
      select id as "personId", full_name as "fullName", birth_year as "birthYear", birth_month as "birthMonth",
        birth_day as "birthDay" from person
      where facility_code = ${key.facilityCode} and folded_name = ${foldedName}
        and sort_words(folded_name) = sort_words(${foldedName})
        and birth_year = ${key.birthYear} limit 50`,
  )
  return rows.map((row) => ({ personId: row.personId, fullName: row.fullName, birthDate: toBirthDate(row) }))
}

const namedRowSchema = z.object({
  personId: z.string(),
  fullName: z.string(),
  birthYear: z.int(),
  birthMonth: z.int().nullable(),
  birthDay: z.int().nullable(),
})
