/**
 * Admissions per second through the whole app, beside the very SQL of an admission sent straight to PostgreSQL by as
 * many clients. Both use the same database with fsync on; they take turns, so that a drifting machine hits both. Each
 * begins warm, after as many admissions of its own: a counter is open all day.
 *
 * npm run bench:check-ins -- --seconds 5 --rounds 4 --clients 16 --warm-up 2000
 */
import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { checkInRequestSchema, checkInResponseSchema } from '@/lib/contracts/check-ins'
import { createDatabase } from '@/lib/db/client'
import { createVault } from '@/lib/db/vault'
import { permissionsOf } from '@/lib/domain/access/permissions'
import { readAppSecret } from '@/lib/env'
import { admitPatient } from '@/lib/use-cases/admission/admit-patient'
import { post, signIn } from './desk-client'
import { percentile } from './percentile'
import { recordSql, replaySql } from './recorded-sql'
import { reportFigures } from './report'
import { createWorld, FACILITY_CODE } from './world'

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '4' },
    clients: { type: 'string', default: '16' },
    'warm-up': { type: 'string', default: '2000' },
  },
})
const windowMs = Number(values.seconds) * 1000
const clients = Number(values.clients)
const warmUp = Number(values['warm-up'])
const MARKER = 'Zmau'
const ROOMS = ['3', '5', '8', '9', '12', '14']
// A province that no invented person was born in.
const PROVINCE = '079'
let invented = 0

const world = await createWorld({ apps: 1, people: 2000 })
const direct = createDatabase(world.database.url, { max: 1 })
// Connections of the same kind as the app's.
const straight = createDatabase(world.database.url, { max: clients })
try {
  const baseUrl = world.apps[0]?.baseUrl ?? ''
  const cookie = await signIn(baseUrl)
  // One recording a room: the yardstick's counters are as many as the app's.
  const recordings: Awaited<ReturnType<typeof recordSql>>[] = []
  for (const room of ROOMS) recordings.push(await recordSql(direct.pool, () => admitDirectly(room)))

  const { fsync } = (await straight.pool.query<{ fsync: string }>('show fsync')).rows[0] ?? { fsync: 'unknown' }
  const admitByApp = () => admitOverHttp(baseUrl, cookie)
  const admitBySql = () => replaySql(straight.pool, drawOf(recordings), MARKER)
  for (const work of [admitByApp, admitBySql]) await repeat(work, (done) => done < warmUp)

  const ratios: number[] = []
  const rates = { app: [] as number[], sql: [] as number[] }
  for (let round = 0; round < Number(values.rounds); round++) {
    const app = await countPerSecond(admitByApp)
    const sql = await countPerSecond(admitBySql)
    rates.app.push(app)
    rates.sql.push(sql)
    ratios.push(app / sql)
  }
  reportFigures(
    `${clients} clients, ${drawOf(recordings).flat().length} statements an admission in ${drawOf(recordings).length} waves, fsync ${fsync}`,
    [
      { name: 'app, admissions per second (median)', value: percentile(rates.app, 0.5), unit: '1/s' },
      { name: 'same SQL straight (median)', value: percentile(rates.sql, 0.5), unit: '1/s' },
      {
        name: 'app beside SQL (median of rounds)',
        value: percentile(ratios, 0.5) * 100,
        unit: '%',
        bar: { kind: 'min', value: 50 },
      },
    ],
  )
} finally {
  await straight.close()
  await direct.close()
  await world.close()
}

async function countPerSecond(work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  const done = await repeat(work, () => performance.now() - start < windowMs)
  return done / ((performance.now() - start) / 1000)
}

/** All clients at once, each again and again while `isOpen` of how many are done; returns that number. */
async function repeat(work: () => Promise<void>, isOpen: (done: number) => boolean): Promise<number> {
  let done = 0
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (isOpen(done)) {
        await work()
        done++
      }
    }),
  )
  return done
}

async function admitOverHttp(baseUrl: string, cookie: string): Promise<void> {
  const reply = await post(`${baseUrl}/api/v1/check-ins`, cookie, inventRequest(drawOf(ROOMS)), checkInResponseSchema)
  if (!reply.value) throw new Error(`check-ins answered ${reply.status} ${reply.code ?? ''}`)
}

async function admitDirectly(room: string): Promise<void> {
  const vault = createVault(readAppSecret(world.secretFile))
  const admitted = await admitPatient(
    { db: direct.db, vault },
    {
      input: checkInRequestSchema.parse(inventRequest(room)),
      caller: {
        kind: 'user',
        id: 'bench',
        name: 'bench',
        role: 'receptionist',
        permissions: permissionsOf('receptionist'),
        facilityCode: FACILITY_CODE,
        address: '127.0.0.1',
      },
      now: new Date(),
    },
  )
  if (!admitted.ok) throw new Error(admitted.error.code)
}

function inventRequest(roomCode: string) {
  const digits = String(invented++).padStart(6, '0')
  const year = 1940 + (invented % 60)
  return {
    requestId: randomUUID(),
    person: {
      create: {
        fullName: `Đo Tải ${MARKER}${randomUUID().slice(0, 8)}`,
        birthDate: { year, month: 5, day: 3 },
        sex: 'female',
        identifiers: [
          { kind: 'personal-number', value: `${PROVINCE}1${String(year % 100).padStart(2, '0')}${digits}` },
        ],
      },
      differsBecause: 'đo tải',
    },
    roomCode,
    identified: { method: 'typed-number', medium: 'card' },
  }
}

function drawOf<T>(list: readonly T[]): T {
  const drawn = list[Math.floor(Math.random() * list.length)]
  if (drawn === undefined) throw new Error('nothing to draw from')
  return drawn
}
