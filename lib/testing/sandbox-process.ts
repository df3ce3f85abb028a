import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { FaultInput } from '@/sandbox/server/faults'

export type SandboxOptions = {
  seed?: number
  people?: number
  port?: number
  tokenLifetimeMs?: number
  latencyMs?: number
}
export type SandboxProcess = {
  baseUrl: string
  port: number
  pid: number
  /** Switches a fault on, or off with `none`; `only` one function, only so many `times`. */
  setFault: (fault: FaultInput) => Promise<void>
  /** Calls per function and granted logins since the start. */
  stats: () => Promise<z.infer<typeof statsSchema>>
  /** Check-in messages accepted, and what came again; of one visit where its MA_LK is given. */
  messages: (linkId?: string) => Promise<z.infer<typeof messagesSchema>>
  /** Ends it and waits until it is gone. */
  stop: () => Promise<void>
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const readySchema = z.object({ ready: z.literal(true), port: z.int() })
const statsSchema = z.object({
  token: z.int(),
  card: z.int(),
  history: z.int(),
  copayment: z.int(),
  message: z.int(),
  logins: z.int(),
  inFlight: z.int(),
  maxInFlight: z.int(),
})

const messagesSchema = z.object({
  accepted: z.int(),
  repeats: z.int(),
  conflicts: z.int(),
  refused: z.record(z.string(), z.int()),
  /** MA_LK of everything accepted, where not asked of one. */
  links: z.array(z.string()).default([]),
})

/** Starts the real sandbox program as a process of its own; it ends with this one at the latest. */
export async function startSandbox({
  seed = 1,
  people = 2_000,
  ...options
}: SandboxOptions = {}): Promise<SandboxProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'sandbox/main.ts'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'test',
      SANDBOX_SEED: String(seed),
      SANDBOX_PEOPLE: String(people),
      SANDBOX_PORT: String(options.port ?? 0),
      SANDBOX_TOKEN_LIFETIME_MS: String(options.tokenLifetimeMs ?? 600_000),
      SANDBOX_LATENCY_MS: String(options.latencyMs ?? 0),
      SANDBOX_PARENT_PID: String(process.pid),
    },
  })
  const { port } = await readReadyLine(child)
  const baseUrl = `http://127.0.0.1:${port}`
  return {
    baseUrl,
    port,
    pid: child.pid ?? 0,
    setFault: async (fault) => {
      const body = JSON.stringify(fault)
      const reply = await fetch(`${baseUrl}/__sandbox/faults`, { method: 'POST', body })
      if (!reply.ok) throw new Error(`The sandbox refused the fault ${fault.mode}`)
    },
    stats: async () => statsSchema.parse(await (await fetch(`${baseUrl}/__sandbox/stats`)).json()),
    messages: async (linkId) => {
      const query = linkId === undefined ? '' : `?${new URLSearchParams({ link: linkId }).toString()}`
      return messagesSchema.parse(await (await fetch(`${baseUrl}/__sandbox/messages${query}`)).json())
    },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      await gone
    },
  }
}

async function readReadyLine(child: ChildProcess): Promise<z.infer<typeof readySchema>> {
  if (!child.stdout) throw new Error('The sandbox has no output')
  for await (const line of createInterface({ input: child.stdout })) return readySchema.parse(JSON.parse(line))
  throw new Error('The sandbox ended before it was ready')
}
