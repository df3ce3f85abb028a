import { afterAll, beforeAll, expect, it } from 'vitest'
import { sandboxAccount } from '@/sandbox/sandbox-account'
import { startSandbox, type SandboxProcess } from '@/lib/testing/sandbox-process'
import { createRenewedGateway, type KeptAccount } from './create-renewed-gateway'

let sandbox: SandboxProcess
beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(() => sandbox.stop())

function follow(kept: KeptAccount) {
  let nowMs = Date.parse('2026-11-26T02:00:00Z')
  const world = { kept, reads: 0, fails: false, pass: (ms: number) => (nowMs += ms) }
  const expired = { ...sandboxAccount, password: 'Het-han-2026', baseUrl: sandbox.baseUrl, timeoutMs: 5_000 }
  const gateway = createRenewedGateway(expired, { now: () => new Date(nowMs), log: () => undefined }, async () => {
    world.reads += 1
    if (world.fails) throw new Error('the database is away')
    return world.kept
  })
  return { world, gateway }
}

it('a new password works within seconds, without a restart, and the account of the environment comes back', async () => {
  const { world, gateway } = follow({ version: 0, account: null })
  expect(await gateway.testConnection()).toMatchObject({ ok: false, error: { code: 'gateway_rejected_account' } })
  world.kept = { version: 1, account: sandboxAccount }
  world.pass(2_000)
  expect(await gateway.testConnection()).toMatchObject({ ok: true })
  world.kept = { version: 2, account: null }
  world.pass(2_000)
  expect(await gateway.testConnection()).toMatchObject({ ok: false })
})

it('the account is looked for at most every two seconds, and kept while the database is away', async () => {
  const { world, gateway } = follow({ version: 1, account: sandboxAccount })
  await Promise.all(Array.from({ length: 10 }, () => gateway.testConnection()))
  world.pass(1_999)
  expect(await gateway.testConnection()).toMatchObject({ ok: true })
  expect(world.reads).toBe(1)
  world.fails = true
  world.pass(1)
  expect(await gateway.testConnection()).toMatchObject({ ok: true })
  expect(world.reads).toBe(2)
})
