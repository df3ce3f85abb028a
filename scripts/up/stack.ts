import { existsSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { facilityMissingText } from '@/lib/content/facility'
import { roleNames } from '@/lib/content/roles'
import { demoAccounts } from '@/lib/content/sign-in'
import { startEmbeddedPostgres } from '@/lib/db/embedded-postgres'
import { DEMO_PASSWORD } from '@/lib/domain/access/password-policy'
import { readAppSecret } from '@/lib/env'
import { fillDemo } from '../demo/fill-demo'
import { fillDemoRecords } from '../demo/fill-demo-records'
import { writeDemoKey } from '../demo/write-demo-key'
import { buildIfChanged } from './build-if-changed.mjs'
import { LaunchProblem } from './launch-problem.mjs'
import { messages } from './messages.mjs'
import type { LaunchPlan } from './plan'
import { prepareDatabase } from './prepare-database'
import { ensureSecretFile } from './secret-file'
import { localAddress, startApp } from './start-app'
import { startSandbox } from './start-sandbox'
import { showStep } from './steps.mjs'
import { supervise, type Supervised } from './supervise'

export type Stack = { start: () => Promise<void>; stop: () => Promise<void> }

type Part = { stopTitle: string; supervised: Supervised }

const DEMO_PEOPLE = 2000
/** Of the forty who came this morning: the rooms have begun. */
const CALLED_TODAY = 14

/** Everything `npm run up` starts, in order; stopped in the opposite order. */
export function createStack(plan: LaunchPlan, signal: AbortSignal): Stack {
  const { settings } = plan
  const dataDir = resolve(settings.DATA_DIR)
  const demoMark = join(dataDir, 'demo')
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    ...plan.environment,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    // In a terminal the demo keeps quiet unless asked.
    LOG_LEVEL: plan.environment.LOG_LEVEL || (plan.demo ? 'warn' : 'info'),
  }
  const parts: Part[] = []
  let app: Supervised | undefined
  let hasFacility = false

  return {
    async start() {
      if (!plan.demo && !settings.DATABASE_URL && existsSync(demoMark)) throw new LaunchProblem(messages.demoData)
      environment.APP_SECRET_FILE ||= await ensureSecretFile(dataDir)
      readAppSecret(environment.APP_SECRET_FILE)
      await step(messages.build, async (setNote) => {
        if ((await buildIfChanged(process.cwd(), signal)) === 'unchanged') setNote(messages.unchanged)
      })
      if (!settings.DATABASE_URL) await step(messages.database, startDatabase)
      await step(messages.migrate, migrate)
      if (plan.demo) {
        await step(messages.fill, fill)
        await step(messages.sandbox, startGateway)
      }
      await step(messages.app, startWebServer)
      announce()
    },
    async stop() {
      for (let part = parts.pop(); part; part = parts.pop()) {
        const { supervised, stopTitle } = part
        await showStep(stopTitle, supervised.stop)
      }
    },
  }

  async function step(title: string, run: (setNote: (note: string) => void) => Promise<void>): Promise<void> {
    signal.throwIfAborted()
    await showStep(title, run)
  }

  async function startDatabase(): Promise<void> {
    let port: number | undefined
    const supervised = await supervise(messages.databaseName, async () => {
      const server = await startEmbeddedPostgres({ dataDir: join(dataDir, 'postgres'), port })
      port = server.port
      await setAddress('DATABASE_URL', server.url)
      return server
    })
    parts.push({ stopTitle: messages.stopDatabase, supervised })
  }

  async function migrate(): Promise<void> {
    const prepared = await prepareDatabase({ url: databaseUrl(), facilityCode: facilityCode(), demo: plan.demo })
    hasFacility = prepared.hasFacility
  }

  async function fill(setNote: (note: string) => void): Promise<void> {
    if (!settings.DATABASE_URL) writeFileSync(demoMark, '')
    const demo = {
      databaseUrl: databaseUrl(),
      secretFile: environment.APP_SECRET_FILE ?? '',
      facilityCode: facilityCode(),
      people: DEMO_PEOPLE,
    }
    const hadPeople = !(await fillDemo({ ...demo, calledToday: CALLED_TODAY }))
    const hadRecords = !(await fillDemoRecords({ ...demo, keysFolder: join(dataDir, 'sandbox-keys') }))
    if (hadPeople && hadRecords) setNote(messages.unchanged)
    hasFacility = true
    if (settings.SIGNING_KEY_FILE) return
    const key = writeDemoKey(join(dataDir, 'sandbox-keys'), facilityCode())
    environment.SIGNING_KEY_FILE = key.file
    environment.SIGNING_KEY_PASSWORD_FILE = key.passwordFile
  }

  async function startGateway(): Promise<void> {
    let port: number | undefined
    const supervised = await supervise(messages.sandboxName, async () => {
      const sandbox = await startSandbox(environment, port)
      port = sandbox.port
      await setAddress('BHXH_BASE_URL', sandbox.url)
      return sandbox
    })
    parts.push({ stopTitle: messages.stopSandbox, supervised })
  }

  async function startWebServer(): Promise<void> {
    const address = localAddress(settings.HOST, settings.PORT)
    // Without its facility the app runs and says so, but is not ready; the command that makes it needs our database.
    const healthUrl = `${address}/api/health${hasFacility ? '' : '/live'}`
    app = await supervise(messages.appName, () => startApp(environment, healthUrl))
    parts.push({ stopTitle: messages.stopApp, supervised: app })
  }

  /** A database or sandbox that came back elsewhere than before (its port was taken) takes the app along. */
  async function setAddress(key: 'DATABASE_URL' | 'BHXH_BASE_URL', url: string): Promise<void> {
    const moved = environment[key] !== url
    environment[key] = url
    if (moved) await app?.restart()
  }

  function databaseUrl(): string {
    return environment.DATABASE_URL ?? ''
  }

  function facilityCode(): string {
    return environment.FACILITY_CODE ?? ''
  }

  function announce(): void {
    console.log(`\n${messages.ready(localAddress(settings.HOST, settings.PORT))}`)
    if (plan.demo) {
      console.log(messages.accounts(DEMO_PASSWORD))
      for (const { username, role } of demoAccounts) console.log(`  ${username.padEnd(10)} ${roleNames[role]}`)
    }
    if (!hasFacility) console.log(facilityMissingText.sentence(facilityCode()))
    console.log(`${messages.howToStop}\n`)
  }
}
