/**
 * The managers' figures over HTTP among ten million past visits: today, one past day and a year, beside the session
 * route and the plain SQL count of a day.
 *
 * npm run bench:intake -- --visits 10000000 --rounds 100
 */
import { parseArgs } from 'node:util'
import { Client } from 'pg'
import type { z } from 'zod'
import { intakeResponseSchema, intakeVisitsResponseSchema } from '@/lib/contracts/intake'
import { createDatabase } from '@/lib/db/client'
import { addDays, toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { countPastDay } from '@/lib/use-cases/intake/count-day'
import { readTally } from '@/lib/use-cases/intake/read-tally'
import { post, signIn } from './desk-client'
import { fillPastVisits } from './past-visits'
import { percentile } from './percentile'
import { reportFigures } from './report'
import { createWorld, FACILITY_CODE } from './world'

const { values } = parseArgs({
  options: {
    visits: { type: 'string', default: '10000000' },
    people: { type: 'string', default: '300000' },
    daily: { type: 'string', default: '3000' },
    rounds: { type: 'string', default: '100' },
  },
})
const rounds = Number(values.rounds)
const WARM_UP = 10
const YEAR_DAYS = 365

const world = await createWorld({ apps: 1, people: Number(values.people) })
const { db, close } = createDatabase(world.database.url, { max: 2 })
const client = new Client({ connectionString: world.database.url })
try {
  await client.connect()
  const today = toLocalDate(new Date())
  const yesterday = addDays(today, -1)
  const aYearAgo = addDays(today, -YEAR_DAYS)
  const began = performance.now()
  const past = { facilityCode: FACILITY_CODE, visits: Number(values.visits), daily: Number(values.daily), today }
  await fillPastVisits(client, past)
  const filledMs = performance.now() - began
  const { rows } = await client.query<{ count: string }>('select count(*) from visit')

  // As the background does it, once per day; 366 days of earlier visits are looked through for each.
  const counting = await countDays(aYearAgo, yesterday)
  await readTally(db, { facilityCode: FACILITY_CODE, from: aYearAgo, to: yesterday, today, now: new Date() })
  const sizes = await client.query<{ grain: string; size: string }>(
    'select grain, max(length(tally::text)) / 1024 as size from intake_tally group by grain',
  )
  const sizeOf = (grain: string) => Number(sizes.rows.find((row) => row.grain === grain)?.size ?? 0)

  const baseUrl = world.apps[0]?.baseUrl ?? ''
  const cookie = await signIn(baseUrl, 'quanly')
  const figures = (from: LocalDate, to: LocalDate) =>
    ask('/api/v1/intake', { period: { from, to } }, intakeResponseSchema)
  const whole = await figures(aYearAgo, yesterday)
  if (whole.uncountedDays > 0) throw new Error(`${whole.uncountedDays} days are not counted`)

  const nothing = await time(async () => {
    await (await fetch(`${baseUrl}/api/v1/session`, { headers: { cookie } })).text()
  })
  const sql = await time(async (round) => {
    const key = [FACILITY_CODE, addDays(yesterday, -round)]
    await client.query(`select state, count(*) from visit where facility_code = $1 and visit_day = $2 group by 1`, key)
  })
  const live = await time(() => figures(today, today))
  const day = await time((round) => figures(addDays(yesterday, -round), addDays(yesterday, -round)))
  const year = await time(() => figures(aYearAgo, yesterday))
  const yearToNow = await time(() => figures(addDays(aYearAgo, 1), today))
  const behind = await time((round) => {
    const of = addDays(yesterday, -(round % YEAR_DAYS))
    const body = { period: { from: of, to: of }, filter: { cancelled: true }, limit: 50 }
    return ask('/api/v1/intake/visits', body, intakeVisitsResponseSchema)
  })
  const rare = await time(() => {
    const body = { period: { from: aYearAgo, to: yesterday }, filter: { desk: 'Bàn 99' }, limit: 50 }
    return ask('/api/v1/intake/visits', body, intakeVisitsResponseSchema)
  })

  const p50 = (times: number[]) => percentile(times, 0.5)
  const p95 = (times: number[]) => percentile(times, 0.95)
  reportFigures(`${rows[0]?.count} visits, ${values.daily} a day; ${rounds} questions each, one after the other`, [
    { name: 'filling the database', value: filledMs / 1000, unit: 's' },
    { name: 'counting one past day to keep it, median', value: p50(counting), unit: 'ms' },
    { name: 'kept counts of a day, largest', value: sizeOf('day'), unit: 'KiB' },
    { name: 'kept counts of a month, largest', value: sizeOf('month'), unit: 'KiB' },
    { name: 'yardstick: session route, p95', value: p95(nothing), unit: 'ms' },
    { name: 'yardstick: SQL count of a past day, p95', value: p95(sql), unit: 'ms' },
    { name: 'today, median', value: p50(live), unit: 'ms' },
    { name: 'today, p95', value: p95(live), unit: 'ms', bar: { kind: 'max', value: 100 } },
    { name: 'a past day, median', value: p50(day), unit: 'ms' },
    { name: 'a past day, p95', value: p95(day), unit: 'ms', bar: { kind: 'max', value: 100 } },
    { name: 'a year of past days, median', value: p50(year), unit: 'ms' },
    { name: 'a year of past days, p95', value: p95(year), unit: 'ms', bar: { kind: 'max', value: 500 } },
    { name: 'a year up to now, p95', value: p95(yearToNow), unit: 'ms', bar: { kind: 'max', value: 500 } },
    { name: 'the cancelled visits of a day, p95', value: p95(behind), unit: 'ms' },
    { name: 'one page of what is nowhere in a year, p95', value: p95(rare), unit: 'ms' },
  ])

  async function ask<S extends z.ZodType>(path: string, body: unknown, schema: S): Promise<z.output<S>> {
    const reply = await post(`${baseUrl}${path}`, cookie, body, schema)
    if (!reply.value) throw new Error(`${path} answered ${reply.status} ${reply.code ?? ''}`)
    return reply.value
  }
} finally {
  await client.end()
  await close()
  await world.close()
}

async function countDays(from: LocalDate, to: LocalDate): Promise<number[]> {
  const times: number[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const start = performance.now()
    await countPastDay(db, { facilityCode: FACILITY_CODE, day, now: new Date() })
    times.push(performance.now() - start)
  }
  return times
}

async function time(work: (round: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  for (let round = -WARM_UP; round < rounds; round++) {
    const start = performance.now()
    await work(round + WARM_UP)
    if (round >= 0) times.push(performance.now() - start)
  }
  return times
}
