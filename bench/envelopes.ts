/**
 * 10,000 signed envelopes of invented facilities through the door of all, with the app killed (SIGKILL) half-way; then
 * all of them again: the second time nothing may change, and the store must hold the same as one that was filled
 * without a kill.
 *
 * npm run bench:envelopes -- --envelopes 10000 --clients 4
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { Client } from 'pg'
import { z } from 'zod'
import { importEnvelopesResponseSchema } from '@/lib/contracts/imports'
import { wireSchema } from '@/lib/contracts/wire'
import { makeEnvelopes } from '@/sandbox/envelopes/make-envelopes'
import { createSigningKeys } from '@/sandbox/envelopes/signing/signing-keys'
import { createSigningOffice } from '@/sandbox/envelopes/signing/signing-office'
import { signIn } from './desk-client'
import { reportFigures } from './report'
import { createWorld } from './world'

const { values } = parseArgs({
  options: { envelopes: { type: 'string', default: '10000' }, clients: { type: 'string', default: '4' } },
})
const wanted = Number(values.envelopes)
const clients = Number(values.clients)
const SEED = 1
const answerSchema = wireSchema(importEnvelopesResponseSchema)

interface Pass {
  seconds: number
  tables: Map<string, number>
  peakMib: number
}

const envelopes = await writeEnvelopes()
const world = await createWorld({ apps: 1, people: 2000 })
try {
  const first = await importAll({ killAt: Math.floor(wanted / 2) })
  const afterKill = await digestStore()
  const second = await importAll({})
  const afterAll = await digestStore()
  await emptyStore()
  await importAll({})
  const without = await digestStore()

  const changed = [...second.tables].filter(([outcome]) => outcome !== 'unchanged' && outcome !== 'skipped')
  reportFigures(`${envelopes.length} envelopes, ${clients} at a time, the app killed half-way`, [
    { name: 'envelopes per second, first time', value: envelopes.length / first.seconds, unit: '1/s' },
    { name: 'envelopes per second, second time', value: envelopes.length / second.seconds, unit: '1/s' },
    { name: 'tables accepted, first time', value: first.tables.get('accepted') ?? 0, unit: '' },
    { name: 'tables unchanged, second time', value: second.tables.get('unchanged') ?? 0, unit: '' },
    { name: 'anything else, second time', value: sum(changed), unit: '', bar: { kind: 'max', value: 0 } },
    { name: 'peak memory of the app, first time', value: first.peakMib, unit: 'MiB' },
    { name: 'peak memory of the app, second time', value: second.peakMib, unit: 'MiB' },
    {
      name: 'store changed by the second time',
      value: afterAll === afterKill ? 0 : 1,
      unit: '',
      bar: { kind: 'max', value: 0 },
    },
    {
      name: 'store differs from one without a kill',
      value: afterKill === without ? 0 : 1,
      unit: '',
      bar: { kind: 'max', value: 0 },
    },
  ])
} finally {
  await world.close()
}

async function writeEnvelopes(): Promise<string[]> {
  const office = createSigningOffice(createSigningKeys())
  const people = Array.from({ length: wanted }, (_, index) => index)
  const made: string[] = []
  for await (const { xml } of makeEnvelopes({ seed: SEED, now: new Date(), people, office })) {
    made.push(xml)
    if (made.length === wanted) break
  }
  return made
}

/** Sends them all; what was under way when the app was killed is sent once more, as any sender would. */
async function importAll({ killAt = -1 }: { killAt?: number }): Promise<Pass> {
  let cookie = await signIn(baseUrl(), 'quantri')
  const tables = new Map<string, number>()
  const began = performance.now()
  let next = 0
  let peakMib = 0
  let restarted: Promise<void> | undefined
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let at = next++; at < envelopes.length; at = next++) {
        if (at === killAt) restarted = killAndRestart()
        await restarted
        await send(at)
      }
    }),
  )
  return { seconds: (performance.now() - began) / 1000, tables, peakMib: Math.max(peakMib, readPeakMib()) }

  async function killAndRestart(): Promise<void> {
    peakMib = readPeakMib()
    await world.apps[0]?.kill('SIGKILL')
    await world.restartApp(0)
    cookie = await signIn(baseUrl(), 'quantri')
  }

  async function send(at: number): Promise<void> {
    for (;;) {
      const answer = await deliver(envelopes[at] ?? '', cookie)
      if (answer) {
        for (const [outcome, count] of Object.entries(answer.counts.tables)) {
          tables.set(outcome, (tables.get(outcome) ?? 0) + count)
        }
        return
      }
      await restarted
    }
  }
}

/** The answer, or undefined where the app died over it. */
async function deliver(xml: string, cookie: string) {
  const headers = { 'content-type': 'application/xml', cookie, origin: baseUrl() }
  const reply = await fetch(`${baseUrl()}/api/v1/records/envelopes`, { method: 'POST', headers, body: xml }).catch(
    () => undefined,
  )
  if (!reply) return undefined
  const answer = answerSchema.parse(await reply.json())
  if (!answer.ok) throw new Error(`${reply.status} ${answer.error.code}`)
  return answer.value
}

function baseUrl(): string {
  return world.apps[0]?.baseUrl ?? ''
}

/** Most memory the app has held, as the kernel counts it. */
function readPeakMib(): number {
  const status = readFileSync(`/proc/${world.apps[0]?.pid ?? 0}/status`, 'utf8')
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024
}

/** What the store says, apart from ids and times: keyed hashes of links and contents, and how each paper stands. */
async function digestStore(): Promise<string> {
  const rows = await query(`
    select e.source_facility_code || encode(e.link_hash, 'hex') || t.kind || encode(t.content_hash, 'hex') as line
    from episode_table t join episode e on e.facility_code = t.facility_code and e.id = t.episode_id
    union all
    select kind || from_facility_code || encode(number_hash, 'hex') || coalesce(to_facility_code, '') ||
      coalesce(signed_on::text, '') || coalesce(due_on::text, '') || (signature ->> 'integrity') from paper
    union all
    select 'people ' || count(*) from person
    order by 1`)
  const lines = z.array(z.object({ line: z.string() })).parse(rows)
  if (lines.length <= envelopes.length) throw new Error(`only ${lines.length} rows for ${envelopes.length} envelopes`)
  return createHash('sha256')
    .update(lines.map(({ line }) => line).join('\n'))
    .digest('hex')
}

/** As it was before the first envelope: without records, and without the people whom only envelopes told of. */
async function emptyStore(): Promise<void> {
  await query(`
    delete from person where exists (select from person_identifier i
      where i.facility_code = person.facility_code and i.person_id = person.id and i.source = 'envelope')
      and not exists (select from person_identifier i
      where i.facility_code = person.facility_code and i.person_id = person.id and i.source <> 'envelope')`)
  await query(`delete from person_identifier where source = 'envelope'`)
  await query(`truncate episode, episode_table, paper, paper_use, envelope_import, envelope_import_file`)
}

async function query(statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: world.database.url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows
  } finally {
    await client.end()
  }
}

function sum(counts: ReadonlyArray<readonly [string, number]>): number {
  return counts.reduce((total, [, count]) => total + count, 0)
}
