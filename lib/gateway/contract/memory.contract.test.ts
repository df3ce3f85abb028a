import { describe, expect, it } from 'vitest'
import { setUpSandbox } from '@/lib/testing/contract-sandbox'
import { contractSeed, createContractWorld, expectWhole, goodPerson } from '@/lib/testing/contract-world'
import { sandboxPersonForCode } from '@/sandbox/people/sandbox-person'

const { clock, open, toQuestion, testNothingLeaked } = createContractWorld()
const sandbox = setUpSandbox(clock)

describe('the memory of verified answers', () => {
  it('serves the next question, and ends after its time', async () => {
    const gateway = open(sandbox.baseUrl(), { cacheTtlMs: 60_000 })
    const ask = () => sandbox.countCalls(() => gateway.askCoverage(toQuestion(goodPerson)))
    const first = await ask()
    clock.aheadMs = 59_000
    const second = await ask()
    expect(second).toMatchObject({ card: 0, history: 0, copayment: 0 })
    expect(second.value).toEqual({ ...first.value, fromCache: true })
    clock.aheadMs = 61_000
    expect((await ask()).card).toBe(1)
  })

  it('asks again only for the part that failed', async () => {
    const gateway = open(sandbox.baseUrl())
    await sandbox.setFault({ mode: 'html-502', only: 'history' })
    expect((await gateway.askCoverage(toQuestion(goodPerson))).parts.history).toBe('gateway_error')
    await sandbox.setFault({ mode: 'none' })
    const again = await sandbox.countCalls(() => gateway.askCoverage(toQuestion(goodPerson)))
    expect(again).toMatchObject({ card: 0, history: 1, copayment: 0 })
    expect(['answered', 'none']).toContain(again.value.parts.history)
  })

  it('does not hold what is not verified', async () => {
    const gateway = open(sandbox.baseUrl())
    const ask = () => gateway.askCoverage(toQuestion(sandboxPersonForCode(contractSeed, '010')))
    expect((await sandbox.countCalls(async () => [await ask(), await ask()])).card).toBe(2)
  })

  it('does not answer another name or birth date', async () => {
    const gateway = open(sandbox.baseUrl())
    await gateway.askCoverage(toQuestion(goodPerson))
    const { coverage } = await gateway.askCoverage({ ...toQuestion(goodPerson), fullName: 'Đặng Thị Khác' })
    expect(coverage.status).toBe('mismatch')
  })

  it('ten desks asking for one card at once make one question', async () => {
    const gateway = open(sandbox.baseUrl())
    const calls = await sandbox.countCalls(() =>
      Promise.all(Array.from({ length: 10 }, () => gateway.askCoverage(toQuestion(goodPerson)))),
    )
    expect(calls).toMatchObject({ card: 1, history: 1, copayment: 1 })
    for (const answer of calls.value) expectWhole(answer, goodPerson.cardNumber)
  })
})

it('an aborted wait throws to its caller alone', async () => {
  await sandbox.setFault({ mode: 'slow', only: 'card', delayMs: 150 })
  const gateway = open(sandbox.baseUrl())
  const leaving = new AbortController()
  const left = gateway.askCoverage(toQuestion(goodPerson), leaving.signal)
  const stayed = gateway.askCoverage(toQuestion(goodPerson))
  leaving.abort()
  await expect(left).rejects.toThrow('aborted')
  expectWhole(await stayed, goodPerson.cardNumber)
})

testNothingLeaked({ entries: 20, secrets: 8 })
