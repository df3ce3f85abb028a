import { expect, it } from 'vitest'
import { recordedWire, setUpRecorded } from '@/lib/testing/contract-recorded'
import { createContractWorld, expectWhole, problemOf } from '@/lib/testing/contract-world'
import {
  cardShape,
  copaymentShape,
  historyShape,
  recordedAccessToken,
  recordedIdToken,
  recordedQuestion,
  tokenShape,
} from '@/lib/testing/recorded-shapes'

const { clock, hide, open, testNothingLeaked } = createContractWorld()
const { record, recordBodies } = setUpRecorded({ clock, hide })

it('speaks the protocol to the letter', async () => {
  const { baseUrl, requests } = await recordBodies()
  await open(baseUrl, { username: '31999_BV', password: 'mẫu' }).askCoverage(recordedQuestion)
  const [login, ...asked] = requests
  const hash = new URLSearchParams(login?.body).get('password') ?? ''
  hide(hash)
  expect(hash).toBe('0385870E53E7D2682BCB29AAC14E75D6')
  expect(login).toMatchObject({
    url: '/api/token/take',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })

  const auth = { token: recordedAccessToken, id_token: recordedIdToken, username: '31999_BV', password: hash }
  const officer = { hoTenCb: 'TRẦN THỊ TIẾP ĐÓN', cccdCb: '031190000002' }
  const about = { maThe: 'GD4313100000001', hoTen: 'NGUYỄN VĂN MẪU', ngaySinh: '05/03/1985' }
  const find = (name: string) => asked.find(({ path }) => path.endsWith(name))
  const [cardAsked, historyAsked, copaymentAsked] = ['KQNhanLichSuKCB2024', 'Lskcb2025', 'TraCuuTienMCCT'].map(find)
  for (const request of [cardAsked, historyAsked]) {
    expect(Object.fromEntries(new URL(request?.url ?? '', baseUrl).searchParams)).toEqual(auth)
  }
  expect(cardAsked?.headers['content-type']).toBe('application/json; charset=utf-8')
  expect(JSON.parse(cardAsked?.body ?? '')).toEqual({ ...about, ...officer })
  expect(historyAsked?.headers['content-type']).toBe('application/x-www-form-urlencoded')
  expect(Object.fromEntries(new URLSearchParams(historyAsked?.body))).toEqual({ ...about, ...officer })
  expect(copaymentAsked?.url).toBe('/api/TraCuuCCT/TraCuuTienMCCT')
  expect(copaymentAsked?.headers).toMatchObject({
    accesstoken: recordedAccessToken,
    tokenid: recordedIdToken,
    passwordhash: hash,
  })
  expect(JSON.parse(copaymentAsked?.body ?? '')).toEqual({ username: '31999_BV', ...about })
})

it('asks once more on a new socket when a kept one turns out dead, and only then', async () => {
  const stale = await record((request) =>
    request.onSocket > 1 ? 'reset' : (recordedWire[request.path]?.({}) ?? { body: '' }),
  )
  expectWhole(await open(stale.baseUrl).askCoverage(recordedQuestion), 'GD4313100000001')
  await stale.stop()

  const fresh = await record(({ path }) =>
    path === '/api/token/take' ? { body: JSON.stringify(tokenShape), closeAfter: true } : 'reset',
  )
  expect(problemOf(await open(fresh.baseUrl).askCoverage(recordedQuestion))).toBe('gateway_unreachable')
  expect(fresh.requests.map(({ path }) => path)).toEqual(['/api/token/take', '/api/egw/KQNhanLichSuKCB2024'])
})

it('keeps what was said, word for word, as evidence', async () => {
  const { baseUrl } = await recordBodies()
  const { evidence } = await open(baseUrl).askCoverage(recordedQuestion)
  expect(evidence.map(({ body }) => body)).toEqual(
    [cardShape, historyShape, copaymentShape].map((value) => JSON.stringify(value)),
  )
  for (const held of evidence) expect(JSON.stringify(held)).not.toContain(recordedAccessToken)
})

testNothingLeaked({ entries: 10, secrets: 8 })
