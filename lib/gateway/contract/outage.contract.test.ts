import { describe, expect, it } from 'vitest'
import { contractPeople, setUpSandbox } from '@/lib/testing/contract-sandbox'
import { contractSeed, createContractWorld, expectWhole, problemOf } from '@/lib/testing/contract-world'
import { startSandbox } from '@/lib/testing/sandbox-process'
import { sandboxPerson } from '@/sandbox/people/sandbox-person'

const { clock, open, toQuestion, testNothingLeaked } = createContractWorld()
const sandbox = setUpSandbox(clock)

const askNth = (gateway: ReturnType<typeof open>, n: number) =>
  sandbox.countCalls(() => gateway.askCoverage(toQuestion(sandboxPerson(contractSeed, 450 + n))))

it('more questions than places are answered busy at once', async () => {
  await sandbox.setFault({ mode: 'slow', only: 'card', delayMs: 100 })
  const gateway = open(sandbox.baseUrl(), { maxConcurrent: 2 })
  const asked = [0, 1, 2, 3].map((n) => gateway.askCoverage(toQuestion(sandboxPerson(contractSeed, 400 + n))))
  const problems = (await Promise.all(asked)).map(problemOf)
  expect(problems).toEqual([undefined, undefined, 'gateway_busy', 'gateway_busy'])
  expect(problemOf(await gateway.askCoverage(toQuestion(sandboxPerson(contractSeed, 402))))).toBeUndefined()
})

describe('the circuit', () => {
  const fast = { timeoutMs: 300, breakerFailures: 3, breakerDelayMs: 5_000 }

  it('opens after timeouts in a row, answers at once, probes with a growing pause, closes by itself', async () => {
    const gateway = open(sandbox.baseUrl(), fast)
    expect((await gateway.testConnection()).ok).toBe(true)
    await sandbox.setFault({ mode: 'hang', only: 'card' })
    for (const n of [0, 1, 2]) expect(problemOf((await askNth(gateway, n)).value)).toBe('gateway_timeout')
    expect(gateway.health()).toMatchObject({ circuit: 'open', lastProblem: { code: 'gateway_timeout' } })

    const refused = await askNth(gateway, 3)
    expect(refused.card).toBe(0)
    expect(problemOf(refused.value)).toBe('gateway_unreachable')

    clock.aheadMs = 5_100
    expect((await askNth(gateway, 4)).card).toBe(1)
    clock.aheadMs = 10_200
    expect((await askNth(gateway, 5)).card).toBe(0)

    await sandbox.setFault({ mode: 'none' })
    clock.aheadMs = 16_000
    expect((await askNth(gateway, 6)).value.coverage.status).toBe('verified')
    expect(gateway.health()).toMatchObject({ circuit: 'closed' })
    expect((await askNth(gateway, 7)).card).toBe(1)
  })

  it('stays closed while failures are broken by an answer', async () => {
    const gateway = open(sandbox.baseUrl(), fast)
    await gateway.testConnection()
    for (const n of [10, 11, 12]) {
      await sandbox.setFault({ mode: 'reset', only: 'card' })
      await askNth(gateway, n)
      await askNth(gateway, n)
      await sandbox.setFault({ mode: 'html-502', only: 'card' })
      await askNth(gateway, n)
    }
    expect(gateway.health().circuit).toBe('closed')
  })
})

it('a gateway that dies and comes back is asked again without a restart of ours', async () => {
  clock.aheadMs = 0
  const first = await startSandbox({ seed: contractSeed, people: contractPeople })
  const gateway = open(first.baseUrl, { breakerFailures: 1 })
  const ask = (index: number) => gateway.askCoverage(toQuestion(sandboxPerson(contractSeed, index)))
  expectWhole(await ask(100), sandboxPerson(contractSeed, 100).cardNumber)
  await first.stop()
  expect(problemOf(await ask(101))).toBe('gateway_unreachable')
  expect(gateway.health().circuit).toBe('open')

  const second = await startSandbox({ seed: contractSeed, people: contractPeople, port: first.port })
  clock.aheadMs = 6_000
  expectWhole(await ask(101), sandboxPerson(contractSeed, 101).cardNumber)
  await second.stop()
})

testNothingLeaked({ entries: 40, secrets: 40 }, ['circuit'])
