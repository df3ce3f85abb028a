/**
 * Check-in messages under fire: visits are admitted and their messages sent by three processes that are killed with
 * SIGKILL at random moments, while the sandbox gateway fails in every way it knows. Before that the same in calm.
 *
 * npm run bench:outbox -- --visits 1000 --kills 40
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createDatabase } from '@/lib/db/client'
import { startEmbeddedPostgres } from '@/lib/db/embedded-postgres'
import { migrateDatabase } from '@/lib/db/migrate'
import { checkInMessage } from '@/lib/db/schema/outbox'
import { visit } from '@/lib/db/schema/visit'
import { fillFacility } from '@/lib/testing/builders/fill-facility'
import { runOutboxStorm, type StormFindings } from '@/lib/testing/outbox-storm'
import { reportFigures, type Figure } from './report'

const WORKERS = 3

const { values } = parseArgs({
  options: { visits: { type: 'string', default: '1000' }, kills: { type: 'string', default: '40' } },
})
const visits = Number(values.visits)
const kills = Number(values.kills)

const folder = await mkdtemp(join(tmpdir(), 'tiepdon-bench-'))
const server = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres') })
const { db, close } = createDatabase(server.url, { max: 6 })
try {
  await migrateDatabase(server.url)
  await fillFacility(db)
  const given = { db, databaseUrl: server.url, workers: WORKERS, settleWithinMs: 300_000 }
  const calmStart = performance.now()
  const calm = await runOutboxStorm({ ...given, visits, kills: 0, calm: true })
  const calmSeconds = (performance.now() - calmStart) / 1000
  await db.delete(checkInMessage)
  await db.delete(visit)
  const storm = await runOutboxStorm({ ...given, visits, kills })
  reportFigures(`${visits} messages, ${WORKERS} processes, calm`, [
    ...toFigures(calm),
    { name: 'sent twice', value: calm.repeats, unit: '', bar: { kind: 'max', value: 0 } },
    { name: 'admitted, signed and sent per second', value: calm.visits / calmSeconds, unit: '1/s' },
  ])
  reportFigures(`${visits} messages, ${WORKERS} processes, every fault, ${kills} kills`, [
    ...toFigures(storm),
    {
      name: 'accepted again where answer or sender was lost',
      value: storm.repeats,
      unit: '',
      bar: { kind: 'max', value: storm.sentAgain },
    },
    { name: 'parked and sent again by hand', value: storm.resentByHand, unit: '' },
  ])
} finally {
  await close()
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}

function toFigures(found: StormFindings): Figure[] {
  const none = { kind: 'max', value: 0 } as const
  return [
    { name: 'visits', value: found.visits, unit: '', bar: { kind: 'min', value: visits } },
    { name: 'never accepted', value: found.visits - found.accepted, unit: '', bar: none },
    { name: 'not known here as sent', value: found.unsent, unit: '', bar: none },
    { name: 'accepted without a visit', value: found.foreign, unit: '', bar: none },
    { name: 'accepted twice with other content', value: found.conflicts, unit: '', bar: none },
  ]
}
