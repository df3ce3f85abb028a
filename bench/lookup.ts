/**
 * A health book of 500 episodes over HTTP, as another service asks for it, among very many people with a few each.
 *
 * npm run bench:lookup -- --people 1000000 --rounds 300
 */
import { createHash, randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { Client } from 'pg'
import { lookupHealthBookSchema } from '@/lib/contracts/lookup'
import { createServiceToken } from '@/lib/auth/token/create-service-token'
import { createDatabase } from '@/lib/db/client'
import { sealEpisode } from '@/lib/db/episode-row'
import { createVault, type Vault } from '@/lib/db/vault'
import { readAppSecret } from '@/lib/env'
import { demoPersonId } from '@/scripts/demo/load-people'
import { sandboxPerson } from '@/sandbox/people/sandbox-person'
import { benchEpisode } from './bench-episode'
import { percentile } from './percentile'
import { reportFigures } from './report'
import { createWorld, FACILITY_CODE } from './world'

const SEED = 1
const EPISODES = 500
/** People with a book of 500; each round asks for another one's. */
const BOOKS = 20
const OTHERS_EPISODES = 3
const WARM_UP = 60
const CHUNK = 500

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '1000000' },
    others: { type: 'string', default: '50000' },
    rounds: { type: 'string', default: '300' },
  },
})
const people = Number(values.people)
const others = Number(values.others)
const rounds = Number(values.rounds)

const began = performance.now()
const world = await createWorld({ apps: 1, people })
const { db, close } = createDatabase(world.database.url, { max: 2 })
const client = new Client({ connectionString: world.database.url })
try {
  await client.connect()
  const vault = createVault(readAppSecret(world.secretFile))
  for (let book = 0; book < BOOKS; book++) await writeEpisodes(vault, personAt(book), EPISODES)
  await writeOthers(vault)
  await client.query('vacuum analyze episode')
  console.log(`${people} people loaded in ${Math.round((performance.now() - began) / 1000)} s`)

  const actor = { kind: 'system', id: 'bench', name: 'bench', address: '' } as const
  const grant = { facilityCode: FACILITY_CODE, name: 'bench' }
  const token = await createServiceToken(db, { ...grant, scopes: ['lookup:read'] }, actor)
  const baseUrl = world.apps[0]?.baseUrl ?? ''
  const post = (path: string, body: unknown) =>
    fetch(`${baseUrl}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    })
  let bytes = 0
  const askBook = async (round: number) => {
    const { personalNumber } = sandboxPerson(SEED, personAt(round % BOOKS))
    const answer = await post('/api/lookup/v1/health-book', { personalNumber, purpose: 'care' })
    const body = await answer.arrayBuffer()
    bytes = body.byteLength
    if (answer.status !== 200) throw new Error(`health-book answered ${answer.status}`)
    return body
  }

  // Once, that what is measured is a whole and true answer.
  const answered = lookupHealthBookSchema.parse(JSON.parse(Buffer.from(await askBook(0)).toString()).value)
  if (answered.healthBook.episodes.length !== EPISODES) throw new Error('not a whole book')

  const nothing = await time(async () => {
    await (await post('/api/lookup/v1/health-book', { personalNumber: '000000000000', purpose: 'care' })).text()
  })
  const rows = await time(async (round) => {
    const key = [FACILITY_CODE, demoPersonId(SEED, personAt(round % BOOKS))]
    await client.query('select id, record_cipher from episode where facility_code = $1 and person_id = $2', key)
  })
  const books = await time(async (round) => {
    await askBook(round)
  })
  const { rows: counted } = await client.query<{ count: string }>('select count(*) from episode')

  const p50 = (times: number[]) => percentile(times, 0.5)
  const p95 = (times: number[]) => percentile(times, 0.95)
  reportFigures(`${EPISODES} episodes of one among ${people} people, ${rounds} questions, one after the other`, [
    { name: 'episodes in the store', value: Number(counted[0]?.count), unit: '' },
    { name: 'size of the answer', value: bytes / 1024, unit: 'KiB' },
    { name: 'yardstick: the same call of nobody, median', value: p50(nothing), unit: 'ms' },
    { name: 'yardstick: the same call of nobody, p95', value: p95(nothing), unit: 'ms' },
    { name: 'yardstick: the rows straight from PostgreSQL, median', value: p50(rows), unit: 'ms' },
    { name: 'yardstick: the rows straight from PostgreSQL, p95', value: p95(rows), unit: 'ms' },
    { name: 'health book, median', value: p50(books), unit: 'ms' },
    { name: 'health book, p95', value: p95(books), unit: 'ms', bar: { kind: 'max', value: 50 } },
  ])
} finally {
  await client.end()
  await close()
  await world.close()
}

/** Spread over the whole population. */
function personAt(book: number): number {
  return (book * 7_919 + 13) % people
}

async function time(work: (round: number) => Promise<void>): Promise<number[]> {
  const times: number[] = []
  for (let round = -WARM_UP; round < rounds; round++) {
    const start = performance.now()
    await work(round + WARM_UP)
    if (round >= 0) times.push(performance.now() - start)
  }
  return times
}

async function writeEpisodes(vault: Vault, person: number, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, at) => toRow(vault, person, at))
  for (let from = 0; from < rows.length; from += CHUNK) await insert(rows.slice(from, from + CHUNK))
}

async function writeOthers(vault: Vault): Promise<void> {
  let rows: EpisodeRow[] = []
  for (let other = 0; other < others; other++) {
    for (let at = 0; at < OTHERS_EPISODES; at++) rows.push(toRow(vault, Math.floor((other * people) / others), at))
    if (rows.length < CHUNK) continue
    await insert(rows)
    rows = []
  }
  await insert(rows)
}

type EpisodeRow = ReturnType<typeof toRow>

function toRow(vault: Vault, person: number, at: number) {
  const episode = benchEpisode(at)
  return {
    id: randomUUID(),
    personId: demoPersonId(SEED, person),
    linkHash: createHash('sha256').update(randomUUID()).digest(),
    admittedAt: episode.admittedAt,
    sourceFacilityCode: episode.facilityCode,
    cipher: sealEpisode(vault, { ...episode, signatures: [] }),
  }
}

async function insert(rows: readonly EpisodeRow[]): Promise<void> {
  await client.query(
    `insert into episode (facility_code, id, person_id, source_facility_code, link_hash, admitted_at, record_cipher,
       imported_at, updated_at)
     select $1, e.*, now(), now() from unnest($2::uuid[], $3::uuid[], $4::text[], $5::bytea[], $6::timestamptz[],
       $7::bytea[]) e`,
    [
      FACILITY_CODE,
      rows.map(({ id }) => id),
      rows.map(({ personId }) => personId),
      rows.map(({ sourceFacilityCode }) => sourceFacilityCode),
      rows.map(({ linkHash }) => linkHash),
      rows.map(({ admittedAt }) => admittedAt),
      rows.map(({ cipher }) => cipher),
    ],
  )
}
