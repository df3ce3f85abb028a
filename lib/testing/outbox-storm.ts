import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { and, count, eq, sql } from 'drizzle-orm'
import type { Database } from '@/lib/db/client'
import { saveExaminationService } from '@/lib/db/examination-service-store'
import { auditEntry } from '@/lib/db/schema/audit'
import { checkInMessage } from '@/lib/db/schema/outbox'
import { visit } from '@/lib/db/schema/visit'
import { saveSetting } from '@/lib/db/setting-store'
import { CHECK_IN_MESSAGE_OPTIONS_KEY } from '@/lib/domain/check-in-message/check-in-message-options'
import { visitIdSchema } from '@/lib/domain/visit/visit.schema'
import { buildCaller } from '@/lib/testing/builders/build-caller'
import { buildExaminationService } from '@/lib/testing/builders/build-examination-service'
import { startSandbox, type SandboxProcess } from '@/lib/testing/sandbox-process'
import { resendMessages } from '@/lib/use-cases/messages/resend-messages'
import type { Fault } from '@/sandbox/server/faults'
import { writeDemoKey } from '@/scripts/demo/write-demo-key'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const FACILITY_CODE = '31999'
/** Everything that can go wrong with a message or with the login before it. */
const FAULTS: Fault['mode'][] = [
  'none',
  'lost-answer',
  'http-500',
  'reset',
  'hang',
  'html-502',
  'expired-token',
  'reset-midway',
  'empty-200',
  'json-400',
  'truncated-json',
  'other-sentence',
  'rubbish',
  'token-sentence',
  'slow',
  'empty-401',
  'redirect',
  'locked-account',
  'ip-bound',
  'huge',
  'wrong-case',
  'numbers',
]
const SPEED = 120
const FAULT_FOR_MS = 250

export interface StormOptions {
  db: Database
  databaseUrl: string
  visits: number
  workers: number
  kills: number
  /** Faults and kills; without them nothing may be sent twice. */
  calm?: boolean
  settleWithinMs: number
}

export interface StormFindings {
  visits: number
  /** Of them, those that the gateway accepted. */
  accepted: number
  /** Accepted, though there is no such visit. */
  foreign: number
  /** Rows that do not say "sent" at the end. */
  unsent: number
  /** Accepted once more with other content. */
  conflicts: number
  /** The very same message once more, where its first answer or its worker was lost. */
  repeats: number
  /** Times that a worker said, before sending, that it sends again what may be with the gateway already. */
  sentAgain: number
  kills: number
  resentByHand: number
}

/**
 * Visits are admitted and their messages sent by processes that are killed with SIGKILL at random moments, while the
 * sandbox fails in every way it knows; what is parked is sent again as a manager would. Then both are held against each
 * other: every visit in the database, and everything that the gateway accepted.
 */
export async function runOutboxStorm(options: StormOptions): Promise<StormFindings> {
  const { db, visits, calm = false } = options
  const folder = mkdtempSync(join(tmpdir(), 'outbox-storm-'))
  const sandbox = await startSandbox({ people: 100 })
  await prepareFacility(db)
  const start = createStarter({ ...options, folder, gatewayUrl: sandbox.baseUrl })
  const workers = await Promise.all(Array.from({ length: options.workers }, start))
  try {
    const storm = { over: calm }
    const stormy = calm ? [] : [rotateFaults(sandbox, storm), killInTurn(workers, start, options.kills)]
    const resentByHand = pressResend(db, storm)
    await untilAdmitted(db, visits)
    await stormy[1]
    storm.over = true
    await stormy[0]
    await sandbox.setFault({ mode: 'none' })
    await untilSent(db, options.settleWithinMs)
    return { ...(await compare(db, sandbox)), kills: calm ? 0 : options.kills, resentByHand: await resentByHand }
  } finally {
    for (const worker of workers) worker.kill('SIGKILL')
    await sandbox.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function prepareFacility(db: Database): Promise<void> {
  await saveExaminationService(db, FACILITY_CODE, buildExaminationService({ roomCodes: ['12'] }))
  const value = { triggerAtAdmission: true }
  const key = CHECK_IN_MESSAGE_OPTIONS_KEY
  await saveSetting(db, { facilityCode: FACILITY_CODE, key, value, now: new Date(), by: 'storm' })
}

function createStarter(given: StormOptions & { folder: string; gatewayUrl: string }) {
  const key = writeDemoKey(given.folder, FACILITY_CODE)
  const secretFile = join(given.folder, 'secret')
  writeFileSync(secretFile, randomBytes(32).toString('hex'), { mode: 0o600 })
  const env: NodeJS.ProcessEnv = {
    PATH: process.env['PATH'],
    NODE_ENV: 'test',
    STORM_DATABASE_URL: given.databaseUrl,
    STORM_SECRET_FILE: secretFile,
    STORM_GATEWAY_URL: given.gatewayUrl,
    STORM_KEY_FILE: key.file,
    STORM_PASSWORD_FILE: key.passwordFile,
    STORM_VISITS: String(given.visits),
    STORM_EPOCH_MS: String(Date.now()),
    STORM_SPEED: String(SPEED),
    // In calm a busy machine must not look like a dead gateway.
    STORM_TIMEOUT_MS: given.calm ? '30000' : '400',
  }
  return async (): Promise<ChildProcess> => {
    const args = ['--conditions=react-server', '--import', 'tsx', 'lib/testing/outbox-worker.ts']
    const worker = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'inherit'] })
    for await (const line of createInterface({ input: worker.stdout })) if (line === 'ready') return worker
    throw new Error('a worker of the storm did not start')
  }
}

async function rotateFaults(sandbox: SandboxProcess, storm: { over: boolean }): Promise<void> {
  for (let turn = 0; !storm.over; turn++) {
    const mode = FAULTS[turn % FAULTS.length] ?? 'none'
    // The login fails in its turn: every second round through all of them.
    const only = Math.floor(turn / FAULTS.length) % 2 === 0 ? 'message' : undefined
    await sandbox.setFault({ mode, delayMs: 200, ...(only && { only }) })
    await delay(FAULT_FOR_MS)
  }
}

async function killInTurn(workers: ChildProcess[], start: () => Promise<ChildProcess>, kills: number): Promise<void> {
  for (let kill = 0; kill < kills; kill++) {
    await delay(50 + Math.random() * 600)
    const at = kill % workers.length
    const worker = workers[at]
    if (!worker) throw new Error('a storm without workers')
    const gone = once(worker, 'exit')
    worker.kill('SIGKILL')
    await gone
    workers[at] = await start()
  }
}

/** Sends parked messages again until the storm is over and nothing is left; says how many. */
async function pressResend(db: Database, storm: { over: boolean }): Promise<number> {
  let pressed = 0
  for (;;) {
    const parked = await db
      .select({ visitId: checkInMessage.visitId })
      .from(checkInMessage)
      .where(eq(checkInMessage.state, 'parked'))
      .limit(100)
    const visitIds = parked.map(({ visitId }) => visitIdSchema.parse(visitId))
    const call = { input: { visitIds }, caller: buildCaller({ role: 'manager' }), now: new Date() }
    if (visitIds.length > 0) await resendMessages({ db }, call)
    pressed += visitIds.length
    if (storm.over && visitIds.length === 0) return pressed
    await delay(300)
  }
}

async function untilAdmitted(db: Database, visits: number): Promise<void> {
  while ((await countVisits(db)) < visits) await delay(100)
}

async function untilSent(db: Database, withinMs: number): Promise<void> {
  const deadline = Date.now() + withinMs
  while ((await countUnsent(db)) > 0 && Date.now() < deadline) await delay(200)
}

async function countVisits(db: Database): Promise<number> {
  const [row] = await db.select({ visits: count() }).from(visit)
  return row?.visits ?? 0
}

async function countUnsent(db: Database): Promise<number> {
  const [all, [sent]] = await Promise.all([
    countVisits(db),
    db
      .select({ sent: count() })
      .from(checkInMessage)
      .where(and(eq(checkInMessage.state, 'sent'))),
  ])
  return all - (sent?.sent ?? 0)
}

async function compare(db: Database, sandbox: SandboxProcess): Promise<Omit<StormFindings, 'kills' | 'resentByHand'>> {
  const [visits, unsent, { links, conflicts, repeats }, [again]] = await Promise.all([
    db.select({ visitId: visit.id }).from(visit),
    countUnsent(db),
    sandbox.messages(),
    db.select({ sentAgain: count() }).from(auditEntry).where(IS_SENT_AGAIN),
  ])
  const known = new Set(visits.map(({ visitId }) => visitId))
  const accepted = links.filter((link) => known.has(link)).length
  const foreign = links.length - accepted
  return { visits: known.size, accepted, foreign, unsent, conflicts, repeats, sentAgain: again?.sentAgain ?? 0 }
}

const IS_SENT_AGAIN = and(eq(auditEntry.action, 'message.send'), sql`${auditEntry.details} @> '{"again": true}'`)
