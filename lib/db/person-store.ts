import 'server-only'
import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Identifier, IdentifierKind } from '@/lib/domain/patient/identifier'
import { err, type Result } from '@/lib/domain/result'
import { statement } from '@/lib/sql/statement'
import type { Executor, Transaction } from './client'
import { createInsert } from './create-insert'
import { addPersonChanges, type ChangeOrigin } from './person-change-store'
import { addIdentifiers, type IdentifierTaken } from './person-identifier-store'
import {
  storedGuardianSchema,
  toBirthDate,
  toGuardianColumn,
  toNameColumns,
  toPhoneColumns,
  type PersonFields,
  type StoredGuardian,
} from './person-row'
import { readRows } from './read-rows'
import { person } from './schema/person'
import type { Vault } from './vault'

interface PersonKey {
  facilityCode: string
  personId: string
}

/** A person opened for the server's own use: nothing masked. Never send it to a browser as it is. */
export interface StoredPerson extends PersonFields {
  personId: string
  temporary: boolean
  lastVisitDay: string | null
}

/** Who a record speaks of, as far as comparing and admitting need it. */
export type LockedPerson = Pick<StoredPerson, 'personId' | 'fullName' | 'birthDate' | 'address'>

/** Writes a new person. Refused where an identifier belongs to somebody else now. */
export async function createPerson(
  tx: Transaction,
  vault: Vault,
  created: PersonKey & {
    fields: PersonFields
    temporary: boolean
    identifiers: readonly Identifier[]
    /** Where the identifiers were read: citizen-card, insurance-card, typed … */
    source: string
    now: Date
  },
): Promise<Result<undefined, IdentifierTaken>> {
  const { facilityCode, personId, fields, temporary, identifiers, source, now } = created
  const row = {
    facilityCode,
    id: personId,
    ...toNameColumns(fields.fullName, fields.birthDate),
    sex: fields.sex,
    address: fields.address ?? null,
    ...(fields.phone !== undefined && toPhoneColumns(vault, fields.phone)),
    ...(fields.guardian && toGuardianColumn(vault, fields.guardian)),
    temporary,
    createdAt: now,
    updatedAt: now,
  }
  const [, added] = await Promise.all([
    tx.execute(toInsert(row)),
    addIdentifiers(tx, vault, { facilityCode, personId, identifiers, source, now }),
  ])
  return added
}

const toInsert = createInsert(person)

/**
 * Changes what is given and nothing else, and keeps what it was. Locks the person until the transaction ends. A person admitted under a
 * temporary code is settled once a number of their own is added.
 */
export async function updatePerson(
  tx: Transaction,
  vault: Vault,
  changed: PersonKey & {
    changes: Partial<PersonFields>
    addIdentifiers?: readonly Identifier[] | undefined
    source: string
    origin: ChangeOrigin
    now: Date
  },
): Promise<Result<undefined, IdentifierTaken | { code: 'not_found' }>> {
  const { changes, source, now } = changed
  await lockPerson(tx, changed)
  const kept = await findPerson(tx, vault, changed)
  if (!kept) return err({ code: 'not_found' })
  const identifiers = changed.addIdentifiers ?? []
  await tx
    .update(person)
    .set({
      ...((changes.fullName !== undefined || changes.birthDate) &&
        toNameColumns(changes.fullName ?? kept.fullName, changes.birthDate ?? kept.birthDate)),
      ...(changes.sex && { sex: changes.sex }),
      ...(changes.address !== undefined && { address: changes.address }),
      ...(changes.phone !== undefined && toPhoneColumns(vault, changes.phone)),
      ...(changes.guardian && toGuardianColumn(vault, changes.guardian)),
      ...(identifiers.some(({ kind }) => SETTLING.has(kind)) && { temporary: false }),
      updatedAt: now,
    })
    .where(keyOf(changed))
  await addPersonChanges(tx, vault, { ...changed, before: kept })
  return addIdentifiers(tx, vault, { ...changed, identifiers, source, now })
}

/** The person of this id, or null. */
export async function findPerson(db: Executor, vault: Vault, key: PersonKey): Promise<StoredPerson | null> {
  const [row] = await db.select().from(person).where(keyOf(key))
  return row ? toStoredPerson(vault, row) : null
}

/** Holds the person of this id until the transaction ends; null where there is none. */
export async function lockPerson(tx: Transaction, { facilityCode, personId }: PersonKey): Promise<LockedPerson | null> {
  const [row] = await readRows(
    tx,
    lockedRowSchema,
    statement`
      select full_name as "fullName", birth_year as "birthYear", birth_month as "birthMonth", birth_day as "birthDay",
        address
      from person where facility_code = ${facilityCode} and id = ${personId} for no key update`,
  )
  return row
    ? { personId, fullName: row.fullName, birthDate: toBirthDate(row), address: row.address ?? undefined }
    : null
}

const lockedRowSchema = z.object({
  fullName: z.string(),
  birthYear: z.int().nullable(),
  birthMonth: z.int().nullable(),
  birthDay: z.int().nullable(),
  address: z.string().nullable(),
})

/** Keeps the day of the newest visit, by which lists are ranked. */
export async function setLastVisitDay(tx: Transaction, key: PersonKey, day: string): Promise<void> {
  await tx.execute(statement`
    update person set last_visit_day = greatest(last_visit_day, ${day}::date)
    where facility_code = ${key.facilityCode} and id = ${key.personId}`)
}

const SETTLING = new Set<IdentifierKind>([
  'personal-number',
  'insurance-card-number',
  'social-insurance-number',
  'passport',
])

function toStoredPerson(vault: Vault, row: typeof person.$inferSelect): StoredPerson {
  return {
    personId: row.id,
    fullName: row.fullName,
    birthDate: toBirthDate(row),
    sex: row.sex,
    address: row.address ?? undefined,
    phone: row.phoneCipher ? vault.open(row.phoneCipher) : undefined,
    guardian: row.guardianCipher ? openGuardian(vault, row.guardianCipher) : undefined,
    temporary: row.temporary,
    lastVisitDay: row.lastVisitDay,
  }
}

function openGuardian(vault: Vault, cipher: Buffer): StoredGuardian {
  return storedGuardianSchema.parse(JSON.parse(vault.open(cipher)))
}

function keyOf({ facilityCode, personId }: PersonKey) {
  return and(eq(person.facilityCode, facilityCode), eq(person.id, personId))
}
