import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect, it, vi } from 'vitest'
import { createGateway } from '../lib/gateway/create-gateway'
import { startSandbox } from '../lib/testing/sandbox-process'
import { sandboxPersonForCode } from './people/sandbox-person'
import { sandboxAccount } from './sandbox-account'

const start = (env: Record<string, string>): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', 'sandbox/main.ts'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], NODE_ENV: 'test', ...env },
  })

const readFirstLine = async (child: ChildProcess): Promise<string> => {
  if (!child.stdout) throw new Error('no output')
  for await (const line of createInterface({ input: child.stdout })) return line
  return ''
}

it('prints one line when ready and leaves cleanly while a question hangs', async () => {
  const child = start({ SANDBOX_PORT: '0' })
  const line = await readFirstLine(child)
  expect(JSON.parse(line)).toEqual({ ready: true, port: expect.any(Number) })
  const base = `http://127.0.0.1:${JSON.parse(line).port}`
  await fetch(`${base}/__sandbox/faults`, { method: 'POST', body: '{"mode":"hang"}' })
  const hanging = expect(fetch(`${base}/api/token/take`, { method: 'POST' })).rejects.toThrow('fetch failed')
  await vi.waitFor(async () =>
    expect(await (await fetch(`${base}/__sandbox/stats`)).json()).toMatchObject({ inFlight: 1 }),
  )
  const exit = once(child, 'exit')
  child.kill('SIGTERM')
  expect(await exit).toEqual([0, null])
  await hanging
})

it('leaves when its parent is gone', async () => {
  const parent = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  const child = start({ SANDBOX_PORT: '0', SANDBOX_PARENT_PID: String(parent.pid) })
  await readFirstLine(child)
  const exit = once(child, 'exit')
  parent.kill('SIGKILL')
  expect(await exit).toEqual([0, null])
})

it('names a wrong setting and does not start', async () => {
  const child = start({ SANDBOX_PEOPLE: 'many' })
  const errors: string[] = []
  child.stderr?.on('data', (chunk) => errors.push(String(chunk)))
  const [code] = await once(child, 'close')
  expect(code).toBe(1)
  expect(errors.join('')).toContain('SANDBOX_PEOPLE')
})

it('says that a port is taken and does not start', async () => {
  const first = await startSandbox()
  const second = start({ SANDBOX_PORT: String(first.port) })
  const [code] = await once(second, 'close')
  expect(code).toBe(1)
  await first.stop()
})

it('ends tokens at their age', async () => {
  const sandbox = await startSandbox({ tokenLifetimeMs: 1 })

  const { fullName, birthDate, personalNumber } = sandboxPersonForCode(1, '000')
  await sandbox.setFault({ mode: 'slow', only: 'card', delayMs: 20 })
  const gateway = createGateway(
    { baseUrl: sandbox.baseUrl, ...sandboxAccount, timeoutMs: 5_000 },
    { now: () => new Date(), log: () => {} },
  )
  const { coverage } = await gateway.askCoverage({ identifier: personalNumber, fullName, birthDate })
  expect(coverage.problem?.code).toBe('gateway_rejected_account')
  await sandbox.stop()
})
