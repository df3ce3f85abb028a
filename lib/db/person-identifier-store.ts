import 'server-only'
import { and, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import type { Identifier, IdentifierKind } from '@/lib/domain/patient/identifier'
import { err, ok, type Result } from '@/lib/domain/result'
import type { Executor, Transaction } from './client'
import { hashIdentifier } from './identifier-hash'
import { personIdentifier } from './schema/person'
import type { Vault } from './vault'

// A person holds one of these at a time; a new one ends the one before. Old 9-digit numbers only add up.
const HELD_ONE_AT_A_TIME = new Set<IdentifierKind>([
  'personal-number',
  'insurance-card-number',
  'social-insurance-number',
  'passport',
])
// The 9-digit number was not unique (about 50,000 doubles reported in 2007); a cancelled one belongs to the past.
const OWNED_BY_ONE = new Set<IdentifierKind>([...HELD_ONE_AT_A_TIME, 'temporary-code'])

export type IdentifierTaken = { code: 'identifier_taken' }

/** Numbers added to a person: none is ever deleted, a replaced one only ends. Refused where it is somebody else's now. */
export async function addIdentifiers(
  tx: Transaction,
  vault: Vault,
  added: {
    facilityCode: string
    personId: string
    identifiers: readonly Identifier[]
    /** Where they were read: citizen-card, insurance-card, gateway, typed … */
    source: string
    now: Date
  },
): Promise<Result<undefined, IdentifierTaken>> {
  const { facilityCode, personId, source, now } = added
  const rows = added.identifiers.map((identifier) => ({
    facilityCode,
    personId,
    kind: identifier.kind,
    valueHash: hashIdentifier(vault, identifier),
    valueCipher: vault.seal(identifier.value),
    source,
    validFrom: now,
    validTo: identifier.kind === 'cancelled-personal-number' ? now : null,
  }))
  if (await isTaken(tx, rows)) return err({ code: 'identifier_taken' })
  await Promise.all(rows.flatMap((row) => [endReplaced(tx, row, now), writeIdentifier(tx, row)]))
  return ok(undefined)
}

/** The ids of everybody who ever had one of these identifiers, each with the hashes that led there. */
export async function findPeopleByIdentifiers(
  db: Executor,
  facilityCode: string,
  hashes: readonly Buffer[],
): Promise<Array<{ personId: string; valueHash: Buffer; kind: string; current: boolean }>> {
  if (hashes.length === 0) return []
  return db
    .select({
      personId: personIdentifier.personId,
      valueHash: personIdentifier.valueHash,
      kind: personIdentifier.kind,
      current: sql<boolean>`${personIdentifier.validTo} is null`,
    })
    .from(personIdentifier)
    .where(and(eq(personIdentifier.facilityCode, facilityCode), inArray(personIdentifier.valueHash, [...hashes])))
    .limit(100)
}

type IdentifierRow = typeof personIdentifier.$inferInsert & { kind: IdentifierKind }

async function isTaken(tx: Transaction, rows: readonly IdentifierRow[]): Promise<boolean> {
  const owned = rows.filter(({ kind }) => OWNED_BY_ONE.has(kind))
  const [first] = owned
  if (!first) return false
  const others = await tx
    .select({ personId: personIdentifier.personId })
    .from(personIdentifier)
    .where(
      and(
        eq(personIdentifier.facilityCode, first.facilityCode),
        inArray(
          personIdentifier.valueHash,
          owned.map(({ valueHash }) => valueHash),
        ),
        ne(personIdentifier.personId, first.personId),
        isNull(personIdentifier.validTo),
      ),
    )
    .limit(1)
  return others.length > 0
}

async function writeIdentifier(tx: Transaction, row: IdentifierRow): Promise<void> {
  await tx
    .insert(personIdentifier)
    .values(row)
    .onConflictDoUpdate({
      target: [personIdentifier.facilityCode, personIdentifier.valueHash, personIdentifier.personId],
      set: { kind: row.kind, validTo: row.validTo },
    })
}

async function endReplaced(tx: Transaction, row: IdentifierRow, now: Date): Promise<void> {
  if (!HELD_ONE_AT_A_TIME.has(row.kind)) return
  await tx
    .update(personIdentifier)
    .set({ validTo: now })
    .where(
      and(
        eq(personIdentifier.facilityCode, row.facilityCode),
        eq(personIdentifier.personId, row.personId),
        eq(personIdentifier.kind, row.kind),
        ne(personIdentifier.valueHash, row.valueHash),
        isNull(personIdentifier.validTo),
      ),
    )
}
