// 10,000 admissions and the calls for them in one simulated day through midnight.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { createDatabase } from '@/lib/db/client'
import { startEmbeddedPostgres } from '@/lib/db/embedded-postgres'
import { migrateDatabase } from '@/lib/db/migrate'
import { runQueueDay } from '@/lib/testing/queue-day'
import { countCalledAfterMidnight, countWaits, findQueueDayFaults } from '@/lib/testing/queue-day-findings'
import { reportFigures } from './report'

const ADMISSIONS = Number(process.argv[2] ?? 10_000)

const END = new Date('2026-11-23T19:00:00Z')

const folder = await mkdtemp(join(tmpdir(), 'tiepdon-bench-'))
const server = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres') })
try {
  await migrateDatabase(server.url)
  const { db, close } = createDatabase(server.url, { max: 24 })
  const { calls, tookMs } = await runQueueDay(db, {
    admissions: ADMISSIONS,
    rooms: 20,
    nursesPerRoom: 20,
    from: new Date('2026-11-22T23:00:00Z'),
    to: END,
    seed: 7,
  })
  const faults = await findQueueDayFaults(db, END)
  const afterMidnight = await countCalledAfterMidnight(db)
  const waits = await countWaits(db)
  const seen = await db.execute<{ days: number }>(sql`select count(distinct visit_day)::int as days from ticket`)
  await close()
  reportFigures(`A day of ${ADMISSIONS} admissions and ${calls} calls in 20 rooms of 20 nurses, through midnight`, [
    { name: 'admissions and calls per second', value: ((ADMISSIONS + calls) / tookMs) * 1000, unit: '/s' },
    { name: 'Vietnamese days seen', value: seen.rows[0]?.days ?? 0, unit: '', bar: { kind: 'min', value: 2 } },
    { name: 'called after midnight, admitted before', value: afterMidnight, unit: '', bar: { kind: 'min', value: 1 } },
    ...Object.entries(faults).map(([name, value]) => ({
      name,
      value,
      unit: '',
      bar: { kind: 'max' as const, value: 0 },
    })),
    { name: 'waits told', value: waits.told, unit: '' },
    {
      name: 'waits as told',
      value: (100 * waits.asTold) / Math.max(1, waits.told),
      unit: '%',
      bar: { kind: 'min', value: 50 },
    },
  ])
} finally {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}
