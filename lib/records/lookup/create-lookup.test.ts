import { afterEach, describe, expect, it } from 'vitest'
import { buildEpisode } from '@/lib/testing/builders/build-episode'
import { buildAppointment, buildReferral } from '@/lib/testing/builders/build-paper'
import { toPaper } from '@/lib/testing/builders/to-paper'
import { freePort } from '@/lib/testing/app-process'
import { hang, lookupAnswers, startLookupService } from '@/lib/testing/lookup-service'
import type { RecordedGateway, RecordedReply } from '@/lib/testing/recorded-gateway'
import { localDateSchema } from '@/lib/domain/time/local-date'
import { visitIdSchema } from '@/lib/domain/visit/visit.schema'
import { createLookup } from './create-lookup'
import type { LookupConfig, LookupLogEntry } from './lookup.types'

const token = 'ma-bi-mat-cua-dich-vu'
const personalNumber = '031185004417'
const question = { numbers: { personalNumber }, purpose: 'care' } as const
const clock = { aheadMs: 0 }
const logged: LookupLogEntry[] = []
const started: RecordedGateway[] = []

afterEach(async () => {
  await Promise.all(started.splice(0).map((service) => service.stop()))
  clock.aheadMs = 0
  logged.length = 0
})

async function serve(...asked: Parameters<typeof startLookupService>): Promise<RecordedGateway> {
  const service = await startLookupService(...asked)
  started.push(service)
  return service
}
const open = (urls: string[], over: Partial<LookupConfig> = {}) =>
  createLookup(
    { urls, token, timeoutMs: 400, ...over },
    { now: () => new Date(Date.now() + clock.aheadMs), log: (entry) => void logged.push(entry) },
  )
const good = { status: 'valid', signedBy: 'Ai đó' } as const
const seen = { medium: 'paper', at: '2026-11-20T00:00:00.000Z', by: 'Người khác' } as const
const use = {
  visitId: visitIdSchema.parse('00000000-0000-4000-8000-000000000001'),
  usedOn: localDateSchema.parse('2026-11-20'),
  usedAt: seen.at,
}

it('asks by number, with purpose and token, and takes nothing of a stranger for proved', async () => {
  const referral = toPaper(buildReferral({ seen, oneYear: true, signedOnIs: 'read-from-paper' }), {
    signature: good,
    uses: [use],
  })
  const slip = buildAppointment({ seen, dayConfirmed: { by: 'BS', at: seen.at, reason: 'Đã gọi' } })
  const service = await serve({ papers: [referral, toPaper(slip, { signature: good })] })
  const [reply] = await open([service.baseUrl]).askPapers(question)

  expect(service.requests.map(({ path, body }) => [path, JSON.parse(body)])).toEqual(
    ['referrals', 'appointments'].map((part) => [`/api/lookup/v1/${part}`, { personalNumber, purpose: 'care' }]),
  )
  expect(service.requests[0]?.headers).toMatchObject({ authorization: `Bearer ${token}` })
  expect(reply).toMatchObject({ service: new URL(service.baseUrl).host, told: { complete: true } })
  expect(reply?.told?.papers).toHaveLength(2)
  for (const paper of reply?.told?.papers ?? []) {
    expect(paper).toMatchObject({
      signature: { status: 'absent' },
      uses: [],
      source: { kind: 'lookup', service: reply?.service },
    })
    for (const field of ['seen', 'oneYear', 'dayConfirmed']) expect(paper).not.toHaveProperty(field)
    if (paper.kind === 'referral') expect(paper.signedOnIs).toBe('transfer-day')
  }
})

it('marks an episode with its service and our time, whatever it says of its own source', async () => {
  const service = await serve({ episodes: [buildEpisode({ signature: good })] })
  const [reply] = await open([`${service.baseUrl}/`]).askHealthBook(question)
  const source = { kind: 'lookup', service: new URL(service.baseUrl).host, at: reply?.at }
  expect(reply?.told?.episodes).toMatchObject([{ source, signature: { status: 'absent' } }])
})

const lie = (change: (text: string) => string) => () => ({
  body: change(lookupAnswers({ episodes: [buildEpisode()] }).get('/api/lookup/v1/health-book') ?? ''),
})
const json =
  (body: string, status = 200) =>
  () => ({ body, status })

describe('an answer that is none', () => {
  it.each<[string, string, () => RecordedReply | Promise<RecordedReply>]>([
    ['refuses our token', 'refused', json('{}', 401)],
    ['forbids it', 'refused', json('{}', 403)],
    ['is too busy', 'unreachable', json('{}', 429)],
    ['is broken', 'unreachable', json('{}', 502)],
    ['breaks off', 'unreachable', () => 'reset'],
    ['never comes', 'timeout', hang],
    ['leads elsewhere', 'bad_answer', json('', 302)],
    ['is HTML', 'bad_answer', json('<html><script>alert(1)</script>')],
    ['is a failure of theirs', 'bad_answer', json('{"ok":false,"error":{"code":"x","reference":"1"}}')],
    ['lies about its schema', 'bad_answer', lie((text) => text.replace('"careKind":"01"', '"careKind":{"$ne":1}'))],
    ['leaves out what must be there', 'bad_answer', lie((text) => text.replace('"conditions"', '"conditionz"'))],
    ['is of a year nobody lives in', 'bad_answer', lie((text) => text.replaceAll('2026-11-09', '9999-12-31'))],
    ['is nested without end', 'bad_answer', json('['.repeat(1_000_000))],
    ['has more parts than any book', 'bad_answer', json(`{"ok":true,"value":[${'1,'.repeat(400_000)}1]}`)],
    ['is larger than we read', 'bad_answer', json(`"${'x'.repeat(9_000_000)}"`)],
  ])('%s: %s', async (_, problem, reply) => {
    const service = await serve({}, reply)
    const began = performance.now()
    expect(await open([service.baseUrl]).askHealthBook(question)).toMatchObject([{ problem }])
    expect(performance.now() - began).toBeLessThan(2_000)
  })

  it('follows no redirect', async () => {
    const elsewhere = await serve({})
    const service = await serve({}, () => ({ body: elsewhere.baseUrl, status: 307 }))
    await open([service.baseUrl]).askHealthBook(question)
    expect(elsewhere.requests).toEqual([])
  })
})

it('asks side by side: one dead, one slow and one lying spoil nothing and hold nobody up past the limit', async () => {
  const whole = await serve({ episodes: [buildEpisode()] })
  const slow = await serve({}, hang)
  const lying = await serve(
    {},
    lie((text) => text.replace('"episodes":[', '"episodes":[7,')),
  )
  const dead = `http://127.0.0.1:${await freePort()}`
  const began = performance.now()
  const replies = await open([dead, slow.baseUrl, lying.baseUrl, whole.baseUrl]).askHealthBook(question)
  expect(performance.now() - began).toBeLessThan(1_500)
  expect(replies.map(({ problem }) => problem)).toEqual(['unreachable', 'timeout', 'bad_answer', undefined])
  expect(replies[3]?.told?.episodes).toHaveLength(1)
})

it('a service that is dead costs the first who asks and nobody after, until it is back', async () => {
  const state = { dead: true }
  const answer = { body: lookupAnswers().get('/api/lookup/v1/health-book') ?? '' }
  const service = await serve({}, () => (state.dead ? hang() : answer))
  const lookup = open([service.baseUrl])
  await lookup.askHealthBook(question)

  const began = performance.now()
  const replies = await Promise.all(Array.from({ length: 20 }, () => lookup.askHealthBook(question)))
  expect(performance.now() - began).toBeLessThan(100)
  expect(new Set(replies.map(([reply]) => reply?.problem))).toEqual(new Set(['timeout']))
  expect(service.requests).toHaveLength(1)

  state.dead = false
  clock.aheadMs = 11_000
  expect(await lookup.askHealthBook(question)).toMatchObject([{ told: { episodes: [] } }])
})

it('a part that fails leaves the other', async () => {
  const paper = toPaper(buildReferral())
  const answers = lookupAnswers({ papers: [paper] })
  let calls = 0
  const service = await serve({}, () => {
    calls += 1
    return calls === 1 ? { body: answers.get('/api/lookup/v1/referrals') ?? '' } : { body: 'rubbish' }
  })
  const [reply] = await open([service.baseUrl]).askPapers(question)
  expect(reply).toMatchObject({ problem: 'bad_answer', told: { complete: false } })
  expect(reply?.told?.papers).toHaveLength(1)
})

it.each(['http://lookup.example', 'ftp://127.0.0.1', 'a.example'])('never sends numbers to %s', (url) => {
  expect(() => open([url])).toThrow()
})

it('logs neither numbers, token nor what was answered', async () => {
  const service = await serve({ episodes: [buildEpisode()] })
  const lying = await serve(
    {},
    lie((text) => text.replace('"careKind":"01"', '"careKind":1')),
  )
  await open([service.baseUrl, lying.baseUrl]).askHealthBook(question)
  expect(logged).toMatchObject([
    { path: '/api/lookup/v1/health-book', httpStatus: 200 },
    { code: 'bad_answer', issuePaths: ['healthBook.episodes.*.careKind'] },
  ])
  for (const secret of [token, personalNumber, 'Amlodipin', 'I10']) expect(JSON.stringify(logged)).not.toContain(secret)
})
