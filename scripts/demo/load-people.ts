import { createHash } from 'node:crypto'
import type { Client } from 'pg'
import { hashIdentifier } from '@/lib/db/identifier-hash'
import { toNameLexemes } from '@/lib/db/name-lexemes'
import type { Vault } from '@/lib/db/vault'
import { foldName } from '@/lib/domain/patient/fold-name'
import type { Identifier } from '@/lib/domain/patient/identifier'
import { sandboxPerson, type SandboxPerson } from '@/sandbox/people/sandbox-person'

interface LoadOptions {
  client: Client
  vault: Vault
  facilityCode: string
  /** The sandbox gateway's seed: it knows the same people. */
  seed: number
  /** How many people, from index 0. */
  people: number
  onProgress?: (loaded: number) => void
}

const BATCH = 2_000
/** From here on it is faster to build the indices once than to keep them. */
const MANY = 20_000

/** The person id of sandbox person `index`: a UUID (version 8) drawn from seed and index. */
export function demoPersonId(seed: number, index: number): string {
  const hex = createHash('sha256').update(`person:${seed}:${index}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Writes the invented people of a seed, in the transaction that `client` is in. Many go into empty tables only. */
export async function loadPeople({
  client,
  vault,
  facilityCode,
  seed,
  people,
  onProgress,
}: LoadOptions): Promise<void> {
  await client.query("set local maintenance_work_mem = '256MB'")
  const indices = people >= MANY ? await dropIndices(client) : []
  let writing: Promise<unknown> = Promise.resolve()
  for (let from = 0; from < people; from += BATCH) {
    const drawn = Array.from({ length: Math.min(BATCH, people - from) }, (_, at) => from + at)
    const rows = drawn.map((index) => toRow(vault, seed, sandboxPerson(seed, index)))
    // The next batch is drawn while the database writes this one.
    await writing
    writing = Promise.all([
      client.query(INSERT_PEOPLE, [facilityCode, ...toColumns(rows.map(({ person }) => person))]),
      client.query(INSERT_IDENTIFIERS, [facilityCode, ...toColumns(rows.flatMap(({ identifiers }) => identifiers))]),
    ])
    onProgress?.(from)
  }
  await writing
  for (const statement of indices) await client.query(statement)
  await client.query('analyze person, person_identifier')
}

const INSERT_PEOPLE = `
  insert into person (facility_code, id, full_name, folded_name, name_search, birth_year, birth_month, birth_day,
    sex, address, phone_cipher, phone_hash)
  select $1, id, full_name, folded_name, array_to_tsvector(string_to_array(lexemes, ' ')), birth_year, birth_month,
    birth_day, sex, address, phone_cipher, phone_hash
  from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::smallint[], $7::smallint[], $8::smallint[],
    $9::text[], $10::text[], $11::bytea[], $12::bytea[]) as given (id, full_name, folded_name, lexemes, birth_year,
    birth_month, birth_day, sex, address, phone_cipher, phone_hash)`

const INSERT_IDENTIFIERS = `
  insert into person_identifier (facility_code, person_id, kind, value_hash, value_cipher, source)
  select $1, given.* from unnest($2::uuid[], $3::text[], $4::bytea[], $5::bytea[], $6::text[]) as given`

function toRow(vault: Vault, seed: number, drawn: SandboxPerson) {
  const id = demoPersonId(seed, drawn.index)
  const { fullName, birthDate, sex, address, phone } = drawn
  const birth = [birthDate.year, birthDate.month ?? null, birthDate.day ?? null]
  const lexemes = toNameLexemes(fullName, birthDate).join(' ')
  const phoneColumns = [vault.seal(phone), vault.hash('phone', phone)]
  return {
    person: [id, fullName, foldName(fullName), lexemes, ...birth, sex, address, ...phoneColumns],
    identifiers: toIdentifiers(drawn).map((identifier) => {
      const { kind, value } = identifier
      return [id, kind, hashIdentifier(vault, identifier), vault.seal(value), 'typed']
    }),
  }
}

function toIdentifiers({
  personalNumber,
  oldIdNumber,
  socialInsuranceNumber,
  cardNumber,
}: SandboxPerson): Identifier[] {
  return [
    { kind: 'personal-number', value: personalNumber },
    { kind: 'social-insurance-number', value: socialInsuranceNumber },
    { kind: 'insurance-card-number', value: cardNumber },
    ...(oldIdNumber === undefined ? [] : [{ kind: 'old-id-number' as const, value: oldIdNumber }]),
  ]
}

type Cell = string | number | Buffer | null

function toColumns(rows: readonly Cell[][]): Cell[][] {
  const width = rows[0]?.length ?? 0
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? null))
}

/** Drops what `person` and `person_identifier` are searched by; returns the statements that build it again. */
async function dropIndices(client: Client): Promise<string[]> {
  const empty = await client.query('select 1 from person limit 1')
  if (empty.rows.length > 0) throw new Error('many people are loaded into an empty database only')
  const keys = await client.query<{ table: string; name: string; definition: string }>(`
    select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'p' and conrelid in ('person'::regclass, 'person_identifier'::regclass)`)
  const plain = await client.query<{ name: string; definition: string }>(`
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
    where not indisprimary and indrelid in ('person'::regclass, 'person_identifier'::regclass)`)
  for (const { table, name } of keys.rows) await client.query(`alter table ${table} drop constraint ${name}`)
  for (const { name } of plain.rows) await client.query(`drop index ${name}`)
  return [
    ...keys.rows.map(({ table, name, definition }) => `alter table ${table} add constraint ${name} ${definition}`),
    ...plain.rows.map(({ definition }) => definition),
  ]
}
