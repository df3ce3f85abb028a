import { describe, expect, it } from 'vitest'
import { coverageSchema, type GatewayProblemCode } from '@/lib/domain/coverage/coverage.schema'
import { setUpSandbox } from '@/lib/testing/contract-sandbox'
import { createContractWorld, expectWhole, goodPerson, problemOf } from '@/lib/testing/contract-world'
import type { Fault } from '@/sandbox/server/faults'
import type { GatewayConfig } from '../gateway.types'

const { clock, open, toQuestion, testNothingLeaked } = createContractWorld()
const sandbox = setUpSandbox(clock)

const faults: [Fault['mode'], GatewayProblemCode | undefined, Partial<GatewayConfig>?][] = [
  ['slow', undefined],
  ['hang', 'gateway_timeout', { timeoutMs: 300, historyTimeoutMs: 300, copaymentTimeoutMs: 300 }],
  ['http-500', 'gateway_error'],
  ['html-502', 'gateway_error'],
  ['empty-401', 'gateway_rejected_account'],
  ['empty-200', 'gateway_bad_answer'],
  ['reset', 'gateway_unreachable'],
  ['reset-midway', 'gateway_unreachable'],
  ['truncated-json', 'gateway_bad_answer'],
  ['wrong-case', undefined],
  ['numbers', undefined],
  ['byte-order-mark', undefined],
  ['rubbish', 'gateway_bad_answer'],
  ['token-sentence', 'gateway_rejected_account'],
  ['redirect', 'gateway_bad_answer'],
  ['expired-token', undefined],
  ['ip-bound', 'gateway_rejected_account'],
]
const cardOnly: typeof faults = [
  ['null-arrays', undefined],
  ['json-400', 'gateway_refused_question'],
  ['huge', 'gateway_bad_answer'],
]

it.each([...faults, ...cardOnly])('%s at the card: %s', async (mode, problem, over) => {
  await sandbox.setFault({ mode, only: 'card', delayMs: 20 })
  const answer = await open(sandbox.baseUrl(), over).askCoverage(toQuestion(goodPerson))
  expect(coverageSchema.safeParse(answer.coverage).error).toBeUndefined()
  expect(problemOf(answer)).toBe(problem)
  expect(answer.coverage.status).toBe(problem ? 'unverified' : 'verified')
  expect(answer.evidence[0]?.remoteFunction).toBe('card')
  if (problem) expect(answer.parts).toEqual({ history: 'not-asked', copayment: 'not-asked' })
  else expectWhole(answer, goodPerson.cardNumber)
})

const tokenFaults = faults.filter(([mode]) => !['expired-token', 'ip-bound', 'numbers'].includes(mode))
it.each(tokenFaults)('%s at the login: %s', async (mode, problem, over) => {
  await sandbox.setFault({ mode, only: 'token', delayMs: 20 })
  const answer = await open(sandbox.baseUrl(), over).askCoverage(toQuestion(goodPerson))
  expect(problemOf(answer)).toBe(problem)
  expect(answer.coverage.status).toBe(problem ? 'unverified' : 'verified')
})

describe.each(['history', 'copayment'] as const)('a failing %s', (part) => {
  it.each(faults)('%s leaves the card whole: %s', async (mode, problem, over) => {
    const gateway = open(sandbox.baseUrl(), { ...over, timeoutMs: 5_000 })
    await sandbox.setFault({ mode, only: part, delayMs: 20 })
    const answer = await gateway.askCoverage(toQuestion(goodPerson))
    expectWhole(answer, goodPerson.cardNumber)
    const other = part === 'history' ? 'copayment' : 'history'
    expect(['answered', 'none']).toContain(answer.parts[other])
    if (problem) expect(answer.parts[part]).toBe(problem)
    else expect(['answered', 'none']).toContain(answer.parts[part])
  })
})

it('tells a restricted account from a broken co-payment server', async () => {
  await sandbox.setFault({ mode: 'restricted-copayment' })
  const answer = await open(sandbox.baseUrl()).askCoverage(toQuestion(goodPerson))
  expectWhole(answer, goodPerson.cardNumber)
  expect(answer.parts.copayment).toBe('gateway_rejected_account')
})

testNothingLeaked({ entries: 200, secrets: 5 })
