import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
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
}

const CHUNK_CHARACTERS = 256 * 1024
/** From here on it is faster to build the indices once than to keep them. */
const MANY = 20_000

/** The person id of sandbox person `index`: a UUID (version 8) drawn from seed and index. */
export function demoPersonId(seed: number, index: number): string {
  const hex = createHash('sha256').update(`person:${seed}:${index}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Writes the invented people of a seed, in the transaction that `client` is in. Many go into empty tables only. */
export async function loadPeople({ client, vault, facilityCode, seed, people }: LoadOptions): Promise<void> {
  await client.query("set local maintenance_work_mem = '512MB'")
  const isMany = people >= MANY
  const indices = isMany ? await dropIndices(client) : []
  // Rows written as long settled need no second writing when they are first read; only a table emptied by the same
  // transaction takes them.
  if (isMany) await client.query('truncate person, person_identifier')
  const manner = isMany ? ' with (freeze)' : ''
  await copy(client, COPY_PEOPLE + manner, people, (index) => toPersonLine(vault, facilityCode, seed, index))
  await copy(client, COPY_IDENTIFIERS + manner, people, (index) => toIdentifierLines(vault, facilityCode, seed, index))
  for (const statement of indices) await client.query(statement)
  await client.query('analyze person, person_identifier')
}

const COPY_PEOPLE = `
  copy person (facility_code, id, full_name, folded_name, name_search, birth_year, birth_month, birth_day, sex,
    address, phone_cipher, phone_hash) from stdin`
const COPY_IDENTIFIERS = `
  copy person_identifier (facility_code, person_id, kind, value_hash, value_cipher, source) from stdin`

async function copy(client: Client, statement: string, people: number, toLines: (index: number) => string) {
  await pipeline(Readable.from(drawChunks(people, toLines), { highWaterMark: 4 }), client.query(copyFrom(statement)))
}

function* drawChunks(people: number, toLines: (index: number) => string): Generator<Buffer> {
  let chunk = ''
  for (let index = 0; index < people; index++) {
    chunk += toLines(index)
    if (chunk.length < CHUNK_CHARACTERS) continue
    yield Buffer.from(chunk)
    chunk = ''
  }
  if (chunk !== '') yield Buffer.from(chunk)
}

function toPersonLine(vault: Vault, facilityCode: string, seed: number, index: number): string {
  const { fullName, birthDate, sex, address, phone } = sandboxPerson(seed, index)
  const lexemes = toNameLexemes(fullName, birthDate).map((lexeme) => `'${lexeme}'`)
  return toLine([
    facilityCode,
    demoPersonId(seed, index),
    fullName,
    foldName(fullName),
    lexemes.join(' '),
    birthDate.year,
    birthDate.month,
    birthDate.day,
    sex,
    address,
    vault.seal(phone),
    vault.hash('phone', phone),
  ])
}

function toIdentifierLines(vault: Vault, facilityCode: string, seed: number, index: number): string {
  const personId = demoPersonId(seed, index)
  return toIdentifiers(sandboxPerson(seed, index))
    .map((identifier) => {
      const { kind, value } = identifier
      return toLine([facilityCode, personId, kind, hashIdentifier(vault, identifier), vault.seal(value), 'typed'])
    })
    .join('')
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

/** One row in the text form of COPY. Invented texts hold no tab, line end or backslash. */
function toLine(cells: ReadonlyArray<string | number | Buffer | undefined>): string {
  return `${cells.map(toCell).join('\t')}\n`
}

function toCell(cell: string | number | Buffer | undefined): string {
  if (cell === undefined) return '\\N'
  return Buffer.isBuffer(cell) ? `\\\\x${cell.toString('hex')}` : String(cell)
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
