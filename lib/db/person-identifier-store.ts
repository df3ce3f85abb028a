import 'server-only'
import { z } from 'zod'
import type { Identifier, IdentifierKind } from '@/lib/domain/patient/identifier'
import { err, ok, type Result } from '@/lib/domain/result'
import { statement } from '@/lib/sql/statement'
import type { Executor, Transaction } from './client'
import { hashIdentifier } from './identifier-hash'
import { readRows } from './read-rows'
import type { Vault } from './vault'

// A person holds one of these at a time; a new one ends the one before. Old 9-digit numbers only add up.
const HELD_ONE_AT_A_TIME = new Set<IdentifierKind>([
  'personal-number',
  'insurance-card-number',
  'social-insurance-number',
  'passport',
])
// The 9-digit number was not unique (about 50,000 doubles reported in 2007); a cancelled one belongs to the past.
const OWNED_KINDS = [...HELD_ONE_AT_A_TIME, 'temporary-code']

export type IdentifierTaken = { code: 'identifier_taken' }

/**
 * Numbers added to a person: none is ever deleted, a replaced one only ends. Refused where one is somebody else's now;
 * the caller then rolls back.
 */
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
  const { facilityCode, personId, source } = added
  if (added.identifiers.length === 0) return ok(undefined)
  const now = added.now.toISOString()
  const rows = toRows(vault, added.identifiers)
  const kinds = rows.map(({ kind }) => kind)
  const hashes = rows.map(({ valueHash }) => valueHash)
  const written = await tx.execute(statement`
    with given as (
      select kind, value_hash, value_cipher, case when past then ${now}::timestamptz end as valid_to
      from unnest(${kinds}::text[], ${hashes}::bytea[],
        ${rows.map(({ valueCipher }) => valueCipher)}::bytea[],
        ${rows.map(({ past }) => past)}::boolean[]) as given (kind, value_hash, value_cipher, past)
    ), ended as (
      update person_identifier set valid_to = ${now}
      where facility_code = ${facilityCode} and person_id = ${personId} and valid_to is null
        and kind = any (${kinds.filter((kind) => HELD_ONE_AT_A_TIME.has(kind))}::text[])
        and value_hash <> all (${hashes}::bytea[])
    )
    insert into person_identifier
      (facility_code, value_hash, person_id, kind, value_cipher, source, valid_from, valid_to)
    select ${facilityCode}, value_hash, ${personId}, kind, value_cipher, ${source}, ${now}, valid_to from given
    where not exists (
      select from person_identifier other
      where other.facility_code = ${facilityCode} and other.value_hash = given.value_hash
        and other.person_id <> ${personId} and other.valid_to is null and given.kind = any (${OWNED_KINDS}::text[])
    )
    on conflict (facility_code, value_hash, person_id)
      do update set kind = excluded.kind, valid_to = excluded.valid_to`)
  return written.rowCount === rows.length ? ok(undefined) : err({ code: 'identifier_taken' })
}

/**
 * Adds numbers of kinds that the person has none of now, and replaces nothing: what an envelope tells may be older than
 * what the desk read. Lock the person first. Returns how many were added; none where one is somebody else's.
 */
export async function addMissingIdentifiers(
  tx: Transaction,
  vault: Vault,
  added: Parameters<typeof addIdentifiers>[2],
): Promise<number> {
  const held = await readRows(
    tx,
    kindSchema,
    statement`
      select kind from person_identifier
      where facility_code = ${added.facilityCode} and person_id = ${added.personId} and valid_to is null`,
  )
  const missing = added.identifiers.filter(({ kind }) => !held.some((row) => row.kind === kind))
  if (missing.length === 0) return 0
  const done = await addIdentifiers(tx, vault, { ...added, identifiers: missing })
  return done.ok ? missing.length : 0
}

const kindSchema = z.object({ kind: z.string() })

/** Ends these numbers of a person; that they once were theirs stays on file. */
export async function endIdentifiers(
  tx: Transaction,
  vault: Vault,
  ended: { facilityCode: string; personId: string; identifiers: readonly Identifier[]; now: Date },
): Promise<void> {
  const { facilityCode, personId, identifiers, now } = ended
  const hashes = identifiers.map((identifier) => hashIdentifier(vault, identifier))
  await tx.execute(statement`
    update person_identifier set valid_to = ${now.toISOString()}
    where facility_code = ${facilityCode} and value_hash = any (${hashes}::bytea[]) and person_id = ${personId}
      and valid_to is null`)
}

/** The ids of everybody who ever had one of these identifiers, each with the hashes that led there. */
export async function findPeopleByIdentifiers(
  db: Executor,
  facilityCode: string,
  hashes: readonly Buffer[],
): Promise<Array<z.infer<typeof holderSchema>>> {
  if (hashes.length === 0) return []
  return readRows(
    db,
    holderSchema,
    statement`
      select person_id as "personId", value_hash as "valueHash", kind, valid_to is null as current
      from person_identifier
      where facility_code = ${facilityCode} and value_hash = any (${hashes}::bytea[]) limit 100`,
  )
}

const holderSchema = z.object({
  personId: z.string(),
  valueHash: z.instanceof(Buffer),
  kind: z.string(),
  current: z.boolean(),
})

/** One row a value, the last word on it counts; of what is held one at a time, only the last is not past. */
function toRows(vault: Vault, identifiers: readonly Identifier[]) {
  const rows = new Map(
    identifiers.map((identifier) => {
      const valueHash = hashIdentifier(vault, identifier)
      return [valueHash.toString('hex'), { ...identifier, valueHash }]
    }),
  )
  const last = new Map([...rows].map(([key, { kind }]) => [kind, key]))
  return [...rows].map(([key, { kind, value, valueHash }]) => ({
    kind,
    valueHash,
    valueCipher: vault.seal(value),
    past: kind === 'cancelled-personal-number' || (HELD_ONE_AT_A_TIME.has(kind) && last.get(kind) !== key),
  }))
}
