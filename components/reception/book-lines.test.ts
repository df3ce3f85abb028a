import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { healthBookResponseSchema } from '@/lib/contracts/records'
import { toBookLines } from './book-lines'

const source = { kind: 'envelope', at: '2026-11-13T02:05:00.000Z' }
const episode = (overrides: object) => ({
  episodeId: randomUUID(),
  facilityCode: '31907',
  admittedAt: '2026-10-12T01:00:00.000Z',
  careKind: '01',
  outcome: '2',
  mainDiagnosis: { code: 'I10', text: 'Tăng huyết áp' },
  restricted: false,
  medicines: 3,
  results: 4,
  source,
  ...overrides,
})
const bookOf = (...episodes: object[]) =>
  healthBookResponseSchema.parse({ view: 'desk', allergies: 'on-record', episodes, sources: [] })
const visit = (admittedAt: string, rest: object = {}) => ({
  facilityCode: '31907',
  admittedAt,
  diagnosis: 'Viêm họng',
  outcome: '1',
  ...rest,
})

it('says when, what for, where, how it ended and how much there is', () => {
  expect(toBookLines(bookOf(episode({ facilityName: 'TTYT Mẫu 7' })), undefined)).toMatchObject([
    {
      day: '12/10/2026',
      title: 'I10 Tăng huyết áp',
      place: 'TTYT Mẫu 7',
      detail: 'khám bệnh · đỡ',
      counts: '3 thuốc · 4 xét nghiệm',
      source: 'Kho hồ sơ',
    },
  ])
})

it('adds what only the insurance gateway tells of, newest first, and names it', () => {
  const lines = toBookLines(bookOf(episode({})), [
    visit('2026-10-12T03:00:00.000Z'),
    visit('2026-11-01T03:00:00.000Z', { dischargedAt: '2026-11-01T06:00:00.000Z' }),
  ])
  expect(lines.map(({ day, title, source }) => [day, title, source])).toEqual([
    ['01/11/2026', 'Viêm họng', 'Cổng BHXH'],
    ['12/10/2026', 'I10 Tăng huyết áp', 'Kho hồ sơ'],
  ])
})

it('a restricted diagnosis is no diagnosis here, and said to be withheld', () => {
  const hidden = episode({ mainDiagnosis: undefined, restricted: true })
  const told = { diagnosis: '', restricted: true as const }
  const lines = toBookLines(bookOf(hidden), [visit('2026-11-01T03:00:00.000Z', told)])
  expect(lines.map(({ title, hasTitle }) => [title, hasTitle])).toEqual([
    ['Chẩn đoán không hiện tại quầy', false],
    ['Chẩn đoán không hiện tại quầy', false],
  ])
})
