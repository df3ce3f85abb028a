import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { Identifier, IdentifierKind } from '@/lib/domain/patient/identifier'
import { err, type Result } from '@/lib/domain/result'
import type { Executor, Transaction } from './client'
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
    tx.insert(person).values(row),
    addIdentifiers(tx, vault, { facilityCode, personId, identifiers, source, now }),
  ])
  return added
}

/**
 * Changes what is given and nothing else. Locks the person until the transaction ends. A person admitted under a
 * temporary code is settled once a number of their own is added.
 */
export async function updatePerson(
  tx: Transaction,
  vault: Vault,
  changed: PersonKey & {
    changes: Partial<PersonFields>
    addIdentifiers?: readonly Identifier[] | undefined
    source: string
    now: Date
  },
): Promise<Result<undefined, IdentifierTaken | { code: 'not_found' }>> {
  const { changes, source, now } = changed
  const kept = await findPerson(tx, vault, changed, 'lock')
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
  return addIdentifiers(tx, vault, { ...changed, identifiers, source, now })
}

/** The person of this id, or null. `lock` holds the row until the transaction ends. */
export async function findPerson(
  db: Executor,
  vault: Vault,
  key: PersonKey,
  mode: 'read' | 'lock' = 'read',
): Promise<StoredPerson | null> {
  const query = db.select().from(person).where(keyOf(key))
  const [row] = await (mode === 'lock' ? query.for('no key update') : query)
  return row ? toStoredPerson(vault, row) : null
}

/** Keeps the day of the newest visit, by which lists are ranked. */
export async function setLastVisitDay(tx: Transaction, key: PersonKey, day: string): Promise<void> {
  await tx
    .update(person)
    .set({ lastVisitDay: sql`greatest(${person.lastVisitDay}, ${day}::date)` })
    .where(keyOf(key))
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
