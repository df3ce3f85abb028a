import { describe, expect, it } from 'vitest'
import { setUpSandbox } from '@/lib/testing/contract-sandbox'
import { contractSeed, createContractWorld, expectWhole, goodPerson, problemOf } from '@/lib/testing/contract-world'
import { sandboxPerson } from '@/sandbox/people/sandbox-person'

const { clock, open, toQuestion, testNothingLeaked } = createContractWorld()
const sandbox = setUpSandbox(clock)

it.each([
  ['an officer who is not registered', { officerId: '031190000009' }, '054'],
  ['an officer of another name', { officerName: 'Người Khác' }, '055'],
  ['a wrong password', { password: 'sai' }, '401'],
])('%s is a rejected account', async (_, over, resultCode) => {
  const { coverage } = await open(sandbox.baseUrl(), over).askCoverage(toQuestion(goodPerson))
  expect(coverage).toMatchObject({
    status: 'unverified',
    resultCode,
    problem: { code: 'gateway_rejected_account', nextAction: 'tell_administrator' },
  })
})

it('does not knock again with a refused account until a minute has passed', async () => {
  const gateway = open(sandbox.baseUrl(), { password: 'sai' })
  const ask = () => gateway.askCoverage(toQuestion(goodPerson))
  expect((await sandbox.countCalls(async () => [await ask(), await ask(), await ask()])).token).toBe(1)
  clock.aheadMs += 61_000
  expect((await sandbox.countCalls(ask)).token).toBe(1)
})

describe('the token', () => {
  it('is fetched once for 20 questions at the same moment', async () => {
    const gateway = open(sandbox.baseUrl())
    const calls = await sandbox.countCalls(() =>
      Promise.all(
        Array.from({ length: 20 }, (_, n) => gateway.askCoverage(toQuestion(sandboxPerson(contractSeed, 100 + n)))),
      ),
    )
    expect(calls.value.map(({ coverage }) => coverage.status)).toEqual(Array(20).fill('verified'))
    expect(calls).toMatchObject({ token: 1, logins: 1, card: 20, history: 20, copayment: 20 })
  })

  it('is renewed a minute before it ends, not earlier', async () => {
    const gateway = open(sandbox.baseUrl())
    const ask = (n: number) =>
      sandbox.countCalls(() => gateway.askCoverage(toQuestion(sandboxPerson(contractSeed, 200 + n))))
    expect((await ask(0)).token).toBe(1)
    clock.aheadMs = 8.5 * 60_000
    expect((await ask(1)).token).toBe(0)
    clock.aheadMs = 9.5 * 60_000
    expect((await ask(2)).token).toBe(1)
  })

  it('is dropped when refused, and the question asked once more', async () => {
    const gateway = open(sandbox.baseUrl())
    await gateway.askCoverage(toQuestion(sandboxPerson(contractSeed, 300)))
    await sandbox.setFault({ mode: 'expired-token', only: 'card' })
    const calls = await sandbox.countCalls(() => gateway.askCoverage(toQuestion(sandboxPerson(contractSeed, 301))))
    expectWhole(calls.value, sandboxPerson(contractSeed, 301).cardNumber)
    expect(calls).toMatchObject({ token: 1, card: 2, history: 1 })
  })

  it('is renewed once for ten questions that find it expired together', async () => {
    const gateway = open(sandbox.baseUrl())
    await gateway.askCoverage(toQuestion(sandboxPerson(contractSeed, 310)))
    await sandbox.setFault({ mode: 'expired-token' })
    const calls = await sandbox.countCalls(() =>
      Promise.all(
        Array.from({ length: 10 }, (_, n) => gateway.askCoverage(toQuestion(sandboxPerson(contractSeed, 320 + n)))),
      ),
    )
    expect(calls.value.every(({ coverage }) => coverage.status === 'verified')).toBe(true)
    expect(calls.token).toBe(1)
  })

  it('refused for goodPerson ends after one more try', async () => {
    await sandbox.setFault({ mode: 'ip-bound' })
    const calls = await sandbox.countCalls(() => open(sandbox.baseUrl()).askCoverage(toQuestion(goodPerson)))
    expect(problemOf(calls.value)).toBe('gateway_rejected_account')
    expect(calls).toMatchObject({ token: 2, card: 2 })
  })

  it('can be tested by itself', async () => {
    expect((await open(sandbox.baseUrl()).testConnection()).ok).toBe(true)
    await sandbox.setFault({ mode: 'locked-account' })
    const locked = await open(sandbox.baseUrl()).testConnection()
    expect(locked).toEqual({ ok: false, error: { code: 'gateway_rejected_account', resultCode: '403' } })
  })
})

testNothingLeaked({ entries: 120, secrets: 100 })
