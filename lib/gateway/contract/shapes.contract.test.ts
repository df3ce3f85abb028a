import { expect, it } from 'vitest'
import { setUpRecorded } from '@/lib/testing/contract-recorded'
import { createContractWorld, expectWhole, problemOf } from '@/lib/testing/contract-world'
import {
  cardShape,
  copaymentShape,
  historyShape,
  recordedQuestion,
  tokenShape,
  visitShape,
} from '@/lib/testing/recorded-shapes'

const { clock, hide, open, testNothingLeaked } = createContractWorld()
const { recordBodies } = setUpRecorded({ clock, hide })

const lower = (value: object) =>
  JSON.stringify(value).replaceAll(/"(\w+)":/g, (_, name: string) => `"${name.toLowerCase()}":`)
const pascal = (value: object) =>
  JSON.stringify(value).replaceAll(
    /"(\w)(\w*)":/g,
    (_, first: string, rest: string) => `"${first.toUpperCase()}${rest}":`,
  )

const all = (change: (value: object) => string) => ({
  token: change(tokenShape),
  card: change(cardShape),
  history: change(historyShape),
  copayment: change(copaymentShape),
})

it.each([
  ['as documented', {}],
  ['lower-case names', all(lower)],
  ['upper-case first letters', all(pascal)],
  ['a byte order mark', all((value) => `\uFEFF${JSON.stringify(value)}`)],
  ['JSON inside a string', all((value) => JSON.stringify(JSON.stringify(value)))],
  [
    'numbers for strings',
    { card: JSON.stringify({ ...cardShape, maKetQua: 0, maDKBD: 31_999, maSoBHXH: 3_100_000_001 }) },
  ],
  ['decomposed accents', { card: JSON.stringify(cardShape).normalize('NFD') }],
  [
    'dates as 8 digits',
    { card: JSON.stringify({ ...cardShape, ngaySinh: '05031985', gtTheTu: '01012026', gtTheDen: '31122026' }) },
  ],
  ['dates as ISO', { card: JSON.stringify({ ...cardShape, ngaySinh: '1985-03-05T00:00:00', gtTheTu: '2026-01-01' }) }],
  ['dates unpadded', { card: JSON.stringify({ ...cardShape, ngaySinh: '5/3/1985', gtTheTu: '1/1/2026' }) }],
  [
    'nulls for empty',
    { card: JSON.stringify({ ...cardShape, ghiChu: null, maKV: null, maTheCu: null, dsLichSuKT2018: null }) },
  ],
])('%s reads the same', async (_, changed) => {
  const { baseUrl } = await recordBodies(changed)
  const answer = await open(baseUrl).askCoverage(recordedQuestion)
  expectWhole(answer, 'GD4313100000001')
  expect(answer.coverage).toEqual({
    status: 'verified',
    resultCode: '000',
    card: {
      number: 'GD4313100000001',
      holderName: 'Nguyễn Văn Mẫu',
      birthDate: { year: 1985, month: 3, day: 5 },
      sex: 'male',
      address: 'Phường Mẫu, Thành phố Hải Phòng',
      registeredFacilityCode: '31999',
      registeredFacilityName: 'Bệnh viện Mẫu Hải Phòng',
      validFrom: '2026-01-01',
      validTo: '2026-12-31',
      fiveYearsFrom: '2027-06-01',
      socialInsuranceNumber: '3100000001',
      benefitDigit: 4,
    },
    visits: [
      {
        facilityCode: '31998',
        admittedAt: '2026-03-05T01:30:00.000Z',
        dischargedAt: '2026-03-05T04:00:00.000Z',
        diagnosis: 'Viêm họng cấp',
        outcome: '1',
      },
    ],
    copayment: { totalVnd: 150_000, asOf: '2026-08-05T10:30:00.000Z' },
    askedAt: answer.coverage.askedAt,
  })
})

it.each([
  ['a card without an end', { gtTheDen: '', gtTheDenMoi: '' }, 'verified', undefined],
  [
    'a card with an end that cannot be read',
    { gtTheDen: 'mai', gtTheDenMoi: 'mai' },
    'unverified',
    'gateway_bad_answer',
  ],
  [
    'a card that begins tomorrow',
    { gtTheTu: '21/11/2026', gtTheTuMoi: '21/11/2026' },
    'not-covered',
    'card_not_valid_today',
  ],
  [
    'a card that ended yesterday',
    { gtTheDen: '19/11/2026', gtTheDenMoi: '19/11/2026' },
    'not-covered',
    'card_not_valid_today',
  ],
  ['a code in no list', { maKetQua: '777' }, 'unverified', 'gateway_bad_answer'],
  ['a sentence for a code', { maKetQua: 'Nguyễn Văn Mẫu' }, 'unverified', 'gateway_bad_answer'],
  ['no code', { maKetQua: null }, 'unverified', 'gateway_bad_answer'],
])('%s', async (_, change, status, problem) => {
  const { baseUrl } = await recordBodies({ card: JSON.stringify({ ...cardShape, ...change }) })
  const answer = await open(baseUrl).askCoverage(recordedQuestion)
  expect(answer.coverage.status).toBe(status)
  expect(problemOf(answer)).toBe(problem)
})

it('takes the visits of the older field where the history function fails', async () => {
  const older = JSON.stringify({ ...cardShape, dsLichSuKCB2018: [{ ...visitShape, maCSKCB: '31997' }] })
  const { baseUrl } = await recordBodies({ card: older, history: '<html>502</html>' })
  const { coverage, parts } = await open(baseUrl).askCoverage(recordedQuestion)
  expect(coverage.visits?.map(({ facilityCode }) => facilityCode)).toEqual(['31997'])
  expect(parts.history).toBe('gateway_bad_answer')
})

testNothingLeaked({ entries: 50, secrets: 7 })
