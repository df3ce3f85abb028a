import { spawn, type ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { sandboxAccount } from '@/sandbox/sandbox-account'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const READY_WITHIN_MS = 60_000
const POLL_MS = 100

export interface AppSettings {
  databaseUrl: string
  secretFile: string
  facilityCode: string
  gatewayUrl: string
  gatewayTimeoutMs?: number
  port?: number
  env?: Record<string, string>
}

export interface AppProcess {
  baseUrl: string
  port: number
  pid: number
  /** Everything it printed so far, for looking after secrets in the log. */
  output: () => string
  kill: (signal: 'SIGTERM' | 'SIGKILL') => Promise<void>
  /** Rises when the process answers; false where it died first. */
  ready: () => Promise<boolean>
}

/** The built app as its own process, exactly as `npm run start` runs it; resolves once it answers. */
export async function startApp(settings: AppSettings): Promise<AppProcess> {
  const port = settings.port ?? (await freePort())
  const child = spawn(process.execPath, ['scripts/serve.mjs'], {
    cwd: ROOT,
    env: { ...process.env, ...appEnv(settings, port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const chunks: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => chunks.push(text))
  const app: AppProcess = {
    baseUrl: `http://127.0.0.1:${port}`,
    port,
    pid: child.pid ?? 0,
    output: () => chunks.join(''),
    kill: (signal) => endProcess(child, signal),
    ready: () => becomesReady(child, port),
  }
  if (await app.ready()) return app
  throw new Error(`the app did not start:\n${app.output()}`)
}

/** A port that nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}

function appEnv(settings: AppSettings, port: number): Record<string, string> {
  return {
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: String(port),
    DATABASE_URL: settings.databaseUrl,
    APP_SECRET_FILE: settings.secretFile,
    FACILITY_CODE: settings.facilityCode,
    BHXH_BASE_URL: settings.gatewayUrl,
    BHXH_USERNAME: sandboxAccount.username,
    BHXH_PASSWORD: sandboxAccount.password,
    BHXH_OFFICER_NAME: sandboxAccount.officerName,
    BHXH_OFFICER_ID: sandboxAccount.officerId,
    BHXH_TIMEOUT_MS: String(settings.gatewayTimeoutMs ?? 8000),
    TIEPDON_DEMO: '1',
    ...settings.env,
  }
}

async function becomesReady(child: ChildProcess, port: number): Promise<boolean> {
  const deadline = Date.now() + READY_WITHIN_MS
  while (child.exitCode === null && child.signalCode === null && Date.now() < deadline) {
    const answered = await fetch(`http://127.0.0.1:${port}/api/health`, { signal: AbortSignal.timeout(2000) }).catch(
      () => null,
    )
    if (answered?.ok) return true
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
  return false
}

function endProcess(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill(signal)
  })
}
