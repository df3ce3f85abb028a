import { createInterface } from 'node:readline'
import { z } from 'zod'
import { findFreePort } from '@/lib/db/embedded/free-port'
import { startChild, type RunningChild } from './child-process'
import { LaunchProblem } from './launch-problem.mjs'
import { messages } from './messages.mjs'

export type RunningSandbox = RunningChild & { port: number; url: string }

const STOP_WITHIN_MS = 3000
const READY_WITHIN_MS = 30_000
const readySchema = z.object({ ready: z.literal(true), port: z.number() })

/**
 * The gateway's stand-in, a separate program; ready when it has printed `{"ready":true,"port":n}`. `port` is kept
 * where it is free. It takes the account that the app will use.
 */
export async function startSandbox(environment: NodeJS.ProcessEnv, port?: number): Promise<RunningSandbox> {
  const sandbox = startChild({
    args: ['--import', 'tsx', 'sandbox/main.ts'],
    env: { ...environment, ...toSandboxSettings(environment, await findFreePort(port)) },
    stdout: 'pipe',
    stopWithinMs: STOP_WITHIN_MS,
  })
  const answeredPort = await Promise.race([readPort(sandbox), sandbox.exited, timeout(READY_WITHIN_MS)])
  if (answeredPort === undefined) {
    await sandbox.stop()
    throw new LaunchProblem(messages.sandboxNotReady)
  }
  return { ...sandbox, port: answeredPort, url: `http://127.0.0.1:${answeredPort}` }
}

function toSandboxSettings(environment: NodeJS.ProcessEnv, port: number) {
  return {
    SANDBOX_PORT: String(port),
    SANDBOX_USERNAME: environment.BHXH_USERNAME,
    SANDBOX_PASSWORD: environment.BHXH_PASSWORD,
    SANDBOX_OFFICER_NAME: environment.BHXH_OFFICER_NAME,
    SANDBOX_OFFICER_ID: environment.BHXH_OFFICER_ID,
    SANDBOX_PARENT_PID: String(process.pid),
  }
}

function readPort({ child }: RunningChild): Promise<number | undefined> {
  const { stdout } = child
  if (!stdout) return Promise.resolve(undefined)
  return new Promise((resolve) => {
    createInterface(stdout).on('line', (line) => {
      const ready = readySchema.safeParse(parseLine(line))
      if (ready.success) resolve(ready.data.port)
      else console.log(line)
    })
  })
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function timeout(ms: number): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(undefined), ms).unref()
  })
}
