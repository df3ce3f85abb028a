import { expect, it } from 'vitest'
import { buildEpisode } from '@/lib/testing/builders/build-episode'
import { buildHealthBook } from './build-health-book'
import { healthBookSchema } from './health-book.schema'

const old = buildEpisode({
  admittedAt: '2024-03-01T02:00:00.000Z',
  mainDiagnosis: { code: 'i10', text: 'THA' },
  otherDiagnoses: [{ code: 'E11.9; E78.5', text: 'ĐTĐ, rối loạn lipid' }, { text: 'Đau lưng' }],
  summary: { history: 'Dị ứng penicillin. Không dị ứng thức ăn.' },
})
const recent = buildEpisode({
  mainDiagnosis: { code: 'I10' },
  otherDiagnoses: [{ code: 'I10', text: 'Ghi hai lần' }],
  summary: { history: 'DỊ ỨNG PENICILLIN' },
  courseNotes: [{ text: 'Nổi mẩn: dị ứng thuốc cản quang', at: '2026-11-09T04:00:00.000Z' }],
})

it('counts conditions once per episode, newest first, with the newest words there are', () => {
  expect(buildHealthBook([old, recent]).conditions).toEqual([
    {
      diagnosis: { code: 'I10', text: 'THA' },
      episodes: 2,
      firstAt: old.admittedAt,
      lastAt: recent.admittedAt,
    },
    ...[{ code: 'E11.9' }, { code: 'E78.5' }, { text: 'Đau lưng' }].map((diagnosis) => ({
      diagnosis,
      episodes: 1,
      firstAt: old.admittedAt,
      lastAt: old.admittedAt,
    })),
  ])
})

it('gathers what is said of allergies, each in its newest words', () => {
  const { allergies, episodes } = buildHealthBook([old, recent])
  expect(allergies.map(({ text, says, at }) => [text, says, at])).toEqual([
    ['Nổi mẩn: dị ứng thuốc cản quang', 'has', '2026-11-09T04:00:00.000Z'],
    ['DỊ ỨNG PENICILLIN', 'has', recent.admittedAt],
    ['Không dị ứng thức ăn', 'denied', old.admittedAt],
  ])
  expect(episodes).toEqual([recent, old])
})

it('takes what another service told of allergies beside its episodes', () => {
  const told = { text: 'Dị ứng tôm', says: 'has', facilityCode: '31908', at: '2025-01-01T00:00:00.000Z' } as const
  expect(buildHealthBook([old], [told]).allergies).toContainEqual(told)
})

it('is a health book, also of nothing', () => {
  expect(healthBookSchema.parse(buildHealthBook([old, recent]))).toEqual(buildHealthBook([old, recent]))
  expect(buildHealthBook([])).toEqual({ allergies: [], conditions: [], episodes: [] })
})
