import 'server-only'
import { z } from 'zod'
import { birthDateSchema, type BirthDate } from '@/lib/domain/patient/birth-date'
import { foldName } from '@/lib/domain/patient/fold-name'
import type { Sex } from '@/lib/domain/patient/sex'
import { statement } from '@/lib/sql/statement'
import { toNameLexemes } from './name-lexemes'
import type { person } from './schema/person'
import type { Vault } from './vault'

export const storedGuardianSchema = z.object({
  fullName: z.string(),
  relation: z.string(),
  personalNumber: z.string().optional(),
  phone: z.string().optional(),
})
export type StoredGuardian = z.infer<typeof storedGuardianSchema>

/** The fields of a person, as the desk gives them. */
export interface PersonFields {
  fullName: string
  birthDate?: BirthDate | undefined
  sex: Sex
  address?: string | undefined
  phone?: string | undefined
  guardian?: StoredGuardian | undefined
}

/** The columns that hold a name and a birth date and everything they are found by. */
export function toNameColumns(fullName: string, birthDate?: BirthDate) {
  const name = fullName.normalize('NFC').trim().replace(/\s+/g, ' ')
  return {
    fullName: name,
    foldedName: foldName(name),
    nameSearch: statement`array_to_tsvector(${toNameLexemes(name, birthDate)}::text[])`,
    birthYear: birthDate?.year ?? null,
    birthMonth: birthDate?.month ?? null,
    birthDay: birthDate?.day ?? null,
  }
}

export function toPhoneColumns(vault: Vault, phone: string) {
  return { phoneCipher: vault.seal(phone), phoneHash: vault.hash('phone', phone) }
}

export function toGuardianColumn(vault: Vault, guardian: StoredGuardian) {
  return { guardianCipher: vault.seal(JSON.stringify(guardian)) }
}

/** The birth date of a row, as far as it is known. */
export function toBirthDate(
  row: Pick<typeof person.$inferSelect, 'birthYear' | 'birthMonth' | 'birthDay'>,
): BirthDate | undefined {
  if (row.birthYear === null) return undefined
  return birthDateSchema.parse({
    year: row.birthYear,
    ...(row.birthMonth !== null && { month: row.birthMonth }),
    ...(row.birthDay !== null && { day: row.birthDay }),
  })
}
