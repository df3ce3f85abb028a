import { describe, expect, it } from 'vitest'
import { coverageSchema } from '@/lib/domain/coverage/coverage.schema'
import { recordedWire, setUpRecorded } from '@/lib/testing/contract-recorded'
import { setUpSandbox } from '@/lib/testing/contract-sandbox'
import { contractSeed, createContractWorld, expectWhole, goodPerson } from '@/lib/testing/contract-world'
import type { RecordedReply } from '@/lib/testing/recorded-gateway'
import { cardShape, recordedQuestion } from '@/lib/testing/recorded-shapes'
import { sandboxPerson } from '@/sandbox/people/sandbox-person'
import type { CoverageAnswer } from '../gateway.types'

const world = createContractWorld()
const { open, toQuestion, testNothingLeaked } = world

const CARD = '/api/egw/KQNhanLichSuKCB2024'
const HISTORY = '/api/egw/Lskcb2025'
const COPAYMENT = '/api/TraCuuCCT/TraCuuTienMCCT'

describe('against recorded shapes', () => {
  const { record } = setUpRecorded(world)

  /** A gateway whose named function answers only when released; the others at once. */
  const recordHeld = async (heldPath: string, changed: Record<string, string> = {}) => {
    let release = () => {}
    const released = new Promise<void>((resolve) => (release = resolve))
    const reply = (path: string): RecordedReply => recordedWire[path]?.(changed) ?? { status: 404, body: '' }
    const { baseUrl, requests } = await record(async ({ path }) => {
      if (path === heldPath) await released
      return reply(path)
    })
    const countAsked = () => [CARD, HISTORY, COPAYMENT].map((path) => requests.filter((r) => r.path === path).length)
    return { baseUrl, release, countAsked }
  }

  const expectPendingCopayment = (answer: CoverageAnswer) => {
    expect(coverageSchema.safeParse(answer.coverage).error).toBeUndefined()
    expect(answer.coverage).toMatchObject({ card: { number: 'GD4313100000001' }, pending: ['copayment'] })
    expect(answer.coverage.visits).toHaveLength(1)
    expect(answer.coverage).not.toHaveProperty('copayment')
    expect(answer.parts).toEqual({ history: 'answered', copayment: 'pending' })
    expect(answer.evidence.map((held) => held.remoteFunction)).toEqual(['card', 'history'])
  }

  it('a co-payment that takes its time does not keep the card waiting', async () => {
    const { baseUrl } = await recordHeld(COPAYMENT)
    const startedMs = performance.now()
    const answer = await open(baseUrl, { partsGraceMs: undefined }).askCoverage(recordedQuestion)
    expect(performance.now() - startedMs).toBeLessThan(3_000)
    expect(answer.coverage.status).toBe('verified')
    expectPendingCopayment(answer)
  })

  it('a late part completes the answer, and the next question gets it without asking', async () => {
    const { baseUrl, release, countAsked } = await recordHeld(COPAYMENT)
    const gateway = open(baseUrl, { partsGraceMs: 1_000 })
    const early = await gateway.askCoverage(recordedQuestion)
    expectPendingCopayment(early)
    release()
    const late = await early.late
    if (!late) throw new Error('nothing late')
    expectWhole(late, 'GD4313100000001')
    expect(late.coverage).toEqual({ ...early.coverage, pending: undefined, copayment: late.coverage.copayment })
    expect(late.coverage.copayment?.totalVnd).toBe(150_000)
    expect(late.evidence.slice(0, 2)).toEqual(early.evidence)
    expect(await gateway.askCoverage(recordedQuestion)).toEqual({ ...late, fromCache: true })
    expect(countAsked()).toEqual([1, 1, 1])
  })

  it.each([
    ['verified', '000'],
    ['check-paper', '001'],
  ])('who asks while a part of a %s card is pending joins it, for no longer than the grace', async (status, code) => {
    const card = JSON.stringify({ ...cardShape, maKetQua: code })
    const { baseUrl, release, countAsked } = await recordHeld(COPAYMENT, { card })
    const gateway = open(baseUrl, { partsGraceMs: 1_000 })
    const first = await gateway.askCoverage(recordedQuestion)
    const [second, third] = await Promise.all([
      gateway.askCoverage(recordedQuestion),
      gateway.askCoverage(recordedQuestion),
    ])
    expect(first.coverage.status).toBe(status)
    expect([first, second, third].map(({ fromCache }) => fromCache)).toEqual([false, true, true])
    for (const answer of [first, second, third]) expectPendingCopayment(answer)
    release()
    const whole = await Promise.all([first.late, second.late, third.late])
    expect(whole.map((answer) => answer?.parts.copayment)).toEqual(['answered', 'answered', 'answered'])
    expect(countAsked()).toEqual([1, 1, 1])
  })

  it('a part that lands within the grace of somebody who joined is in that answer', async () => {
    const { baseUrl, release, countAsked } = await recordHeld(COPAYMENT)
    const gateway = open(baseUrl, { partsGraceMs: 1_000 })
    expectPendingCopayment(await gateway.askCoverage(recordedQuestion))
    const joined = gateway.askCoverage(recordedQuestion)
    release()
    const answer = await joined
    expectWhole(answer, 'GD4313100000001')
    expect(answer).not.toHaveProperty('late')
    expect(countAsked()).toEqual([1, 1, 1])
  })

  it('a history that hangs ends by its own limit and is the only thing asked again', async () => {
    const { baseUrl, release, countAsked } = await recordHeld(HISTORY)
    const gateway = open(baseUrl, { partsGraceMs: 1_000, historyTimeoutMs: 2_000 })
    const early = await gateway.askCoverage(recordedQuestion)
    expect(early.coverage).toMatchObject({ status: 'verified', copayment: { totalVnd: 150_000 }, pending: ['visits'] })
    expect(early.parts).toEqual({ history: 'pending', copayment: 'answered' })

    const late = await early.late
    expect(late?.parts).toEqual({ history: 'gateway_timeout', copayment: 'answered' })
    expect(late?.coverage).not.toHaveProperty('pending')
    expect(late?.evidence[1]).toMatchObject({ remoteFunction: 'history', failure: 'gateway_timeout' })

    release()
    const again = await gateway.askCoverage(recordedQuestion)
    expectWhole(again, 'GD4313100000001')
    expect(again.parts).toEqual({ history: 'answered', copayment: 'answered' })
    expect(countAsked()).toEqual([1, 2, 1])
  })

  it('leaving while a part is pending ends one wait only', async () => {
    const { baseUrl, release, countAsked } = await recordHeld(COPAYMENT)
    const gateway = open(baseUrl)
    const leaving = new AbortController()
    const left = gateway.askCoverage(recordedQuestion, leaving.signal)
    const stayed = gateway.askCoverage(recordedQuestion)
    leaving.abort()
    await expect(left).rejects.toThrow('aborted')
    release()
    expectWhole(await stayed, 'GD4313100000001')
    expect(countAsked()).toEqual([1, 1, 1])
  })
})

describe('against the sandbox', () => {
  const sandbox = setUpSandbox(world.clock)

  it('more hanging co-payments than sockets and places leave every card and history whole', async () => {
    await sandbox.setFault({ mode: 'hang', only: 'copayment' })
    const gateway = open(sandbox.baseUrl(), { partsGraceMs: 2_000, maxConcurrent: 80 })
    const crowd = Array.from({ length: 80 }, (_, n) => toQuestion(sandboxPerson(contractSeed, 600 + n)))
    const calls = await sandbox.countCalls(() => Promise.all(crowd.map((question) => gateway.askCoverage(question))))
    expect(calls.copayment).toBe(64)
    const { coverage, parts } = await gateway.askCoverage(toQuestion(goodPerson))
    expect(coverage).toMatchObject({ status: 'verified', pending: ['copayment'] })
    expect(['answered', 'none']).toContain(parts.history)
  })
})

testNothingLeaked({ entries: 200, secrets: 200 })
