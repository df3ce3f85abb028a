/**
 * Check-ins of a city hub: many facilities in one database, plain and partitioned by facility, beside one facility that
 * has a database of its own. Use cases straight to PostgreSQL with fsync on; the three take turns on the same server.
 *
 * npm run bench:facilities -- --facilities 400 --people 300 --seconds 5 --rounds 3 --clients 8
 */
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Client } from 'pg'
import { checkInRequestSchema } from '@/lib/contracts/check-ins'
import { createDatabase, type DatabaseHandle } from '@/lib/db/client'
import { startEmbeddedPostgres } from '@/lib/db/embedded-postgres'
import { migrateDatabase } from '@/lib/db/migrate'
import { createVault } from '@/lib/db/vault'
import { permissionsOf } from '@/lib/domain/access/permissions'
import { partitionByFacility } from '@/lib/testing/partition-by-facility'
import { admitPatient } from '@/lib/use-cases/admission/admit-patient'
import { percentile } from './percentile'
import { reportFigures, type Figure } from './report'

const { values } = parseArgs({
  options: {
    facilities: { type: 'string', default: '400' },
    people: { type: 'string', default: '300' },
    seconds: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '3' },
    clients: { type: 'string', default: '8' },
    partitions: { type: 'string', default: '16' },
  },
})
const facilities = Number(values.facilities)
const windowMs = Number(values.seconds) * 1000
const vault = createVault(Buffer.alloc(32, 9))
const ROOMS = ['1', '2', '3', '4', '5', '6']

interface Contestant {
  name: string
  /** How many facilities admit. */
  count: number
  handle: DatabaseHandle
  times: number[]
  rates: number[]
}

const folder = await mkdtemp(join(tmpdir(), 'tiepdon-bench-'))
const server = await startEmbeddedPostgres({ dataDir: folder })
const contestants: Contestant[] = []
try {
  contestants.push(await build('one facility alone', 'alone', 1))
  contestants.push(await build(`${facilities} facilities`, 'hub', facilities))
  contestants.push(await build(`${facilities}, partitioned`, 'parts', facilities, Number(values.partitions)))
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const contestant of contestants) await runWindow(contestant, round > 0)
  }
  reportFigures(
    `${values.clients} clients, ${values.people} people and as many past visits a facility, ${values.partitions} partitions`,
    contestants.flatMap(toFigures),
  )
} finally {
  await Promise.all(contestants.map(({ handle }) => handle.close()))
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}

function toFigures({ name, rates, times }: Contestant): Figure[] {
  return [
    { name: `${name}: check-ins per second (median)`, value: percentile(rates, 0.5), unit: '1/s' },
    { name: `${name}: p50`, value: percentile(times, 0.5), unit: 'ms' },
    { name: `${name}: p95`, value: percentile(times, 0.95), unit: 'ms' },
  ]
}

async function build(name: string, database: string, count: number, partitions = 0): Promise<Contestant> {
  const url = new URL(server.url)
  const client = new Client({ connectionString: url.href })
  await client.connect()
  await client.query(`create database bench_${database}`)
  await client.end()
  url.pathname = `/bench_${database}`
  await migrateDatabase(url.href)
  if (partitions > 0) await partitionByFacility(url.href, partitions)
  await fill(url.href, count)
  return { name, count, handle: createDatabase(url.href, { max: Number(values.clients) }), times: [], rates: [] }
}

/** People with a personal number and a visit each, in the past year, the same number in every facility. */
async function fill(url: string, count: number): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const people = Number(values.people)
  const codes = Array.from({ length: count }, (_, index) => codeOf(index))
  const id = (digit: number) => `('${digit}0000000-0000-4000-8000-' || lpad((f * 100000 + n)::text, 12, '0'))::uuid`
  const all = 'from unnest($1::text[]) with ordinality as c (code, f)'
  const everybody = `${all}, generate_series(1, ${people}) n`
  for (const statement of [
    `insert into facility (facility_code, name) select code, 'Cơ sở Mẫu ' || f ${all}`,
    `insert into room (facility_code, code, name) select code, r, 'Phòng ' || r ${all},
       unnest(array['${ROOMS.join("','")}']) r`,
    `insert into person (facility_code, id, full_name, folded_name, name_search, birth_year, sex)
       select code, ${id(1)}, 'Người Mẫu ' || n, 'nguoi mau ' || n, to_tsvector('simple', 'nguoi mau ' || n), 1940 + n % 80, 'female' ${everybody}`,
    `insert into person_identifier (facility_code, value_hash, person_id, kind, value_cipher, source)
       select code, sha256((f * 100000 + n)::text::bytea), ${id(1)}, 'personal-number', '', 'typed' ${everybody}`,
    `insert into visit (facility_code, id, visit_day, person_id, room_code, state, admitted_at, admitted_by,
         identified_method, identified_medium, vneid_seen, priority_group, priority_ticks, emergency, use_insurance, coverage)
       select code, ${id(2)}, current_date - 1 - n % 365, ${id(1)}, '1', 'done', now() - (1 + n % 365) * interval '1 day', 'Lan',
         'typed-number', 'card', '{}', 4, '[]', false, true, 'none' ${everybody}`,
  ]) {
    await client.query(statement, [codes])
  }
  await client.query('vacuum analyze')
  await client.query('checkpoint').catch(() => undefined)
  await client.end()
}

/** Invented: 31900 to 319ZZ. */
function codeOf(index: number): string {
  return `319${index.toString(36).padStart(2, '0').toUpperCase()}`
}

async function runWindow(contestant: Contestant, isCounted: boolean): Promise<void> {
  const start = performance.now()
  const times: number[] = []
  const isOpen = () => performance.now() - start < windowMs
  await Promise.all(
    Array.from({ length: Number(values.clients) }, async () => {
      while (isOpen()) {
        const began = performance.now()
        await admit(contestant)
        times.push(performance.now() - began)
      }
    }),
  )
  if (!isCounted) return
  contestant.times.push(...times)
  contestant.rates.push(times.length / ((performance.now() - start) / 1000))
}

async function admit({ handle, count }: Contestant): Promise<void> {
  const facilityCode = codeOf(Math.floor(Math.random() * count))
  const admitted = await admitPatient(
    { db: handle.db, vault },
    {
      input: checkInRequestSchema.parse({
        requestId: randomUUID(),
        person: {
          create: {
            fullName: `Đo Tải ${randomUUID().slice(0, 8)}`,
            birthDate: { year: 1985, month: 5, day: 3 },
            sex: 'female',
            identifiers: [],
          },
          differsBecause: 'đo tải',
        },
        roomCode: ROOMS[Math.floor(Math.random() * ROOMS.length)],
        identified: { method: 'typed-number', medium: 'card' },
      }),
      caller: {
        kind: 'user',
        id: 'bench',
        name: 'bench',
        role: 'receptionist',
        permissions: permissionsOf('receptionist'),
        facilityCode,
        address: '127.0.0.1',
      },
      now: new Date(),
    },
  )
  if (!admitted.ok) throw new Error(admitted.error.code)
}
