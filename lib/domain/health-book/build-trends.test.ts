import { describe, expect, it } from 'vitest'
import { buildEpisode } from '@/lib/testing/builders/build-episode'
import { buildTrends } from './build-trends'
import { readResultNumber } from './read-result-number'

describe('the number of a result', () => {
  it.each([
    ['5.4', 5.4],
    ['5,4', 5.4],
    [' 92 ', 92],
    ['-1.5', -1.5],
    ['0', 0],
  ])('%j', (written, value) => expect(readResultNumber(written)).toBe(value))

  it.each([undefined, '', '<0.1', '1-2', 'Âm tính', '1.2.3', '5.4 mmol/L', '1e9', '1234567890123'])(
    'is none in %j',
    (written) => expect(readResultNumber(written)).toBeUndefined(),
  )
})

describe('trends', () => {
  const on = (day: string, results: Array<{ name: string; value?: string; unit?: string; resultAt?: string }>) =>
    buildEpisode({ admittedAt: `${day}T01:00:00.000Z`, results })

  it('joins what is written alike, the oldest first, from every facility', () => {
    const trends = buildTrends([
      on('2026-11-01', [{ name: 'Glucose máu', value: '7.1', unit: 'mmol/L' }]),
      on('2026-05-01', [{ name: 'GLUCOSE MÁU', value: '6,4', unit: 'mmol/l' }]),
    ])
    expect(trends).toMatchObject([{ name: 'Glucose máu', unit: 'mmol/L', points: [{ value: 6.4 }, { value: 7.1 }] }])
  })

  it('goes by the time of the result where one is told', () => {
    const [trend] = buildTrends([
      on('2026-11-01', [{ name: 'HbA1c', value: '7', resultAt: '2026-01-01T00:00:00.000Z' }]),
      on('2026-05-01', [{ name: 'HbA1c', value: '8' }]),
    ])
    expect(trend?.points.map(({ value }) => value)).toEqual([7, 8])
  })

  it.each<[string, Array<{ name: string; value?: string; unit?: string }>]>([
    ['one value', [{ name: 'Ure', value: '5' }]],
    [
      'two units',
      [
        { name: 'Ure', value: '5', unit: 'mmol/L' },
        { name: 'Ure', value: '30', unit: 'mg/dL' },
      ],
    ],
    [
      'words',
      [
        { name: 'HBsAg', value: 'Âm tính' },
        { name: 'HBsAg', value: 'Âm tính' },
      ],
    ],
    [
      'limits',
      [
        { name: 'CRP', value: '<5' },
        { name: 'CRP', value: '4' },
      ],
    ],
    ['nothing', [{ name: 'CRP' }, { name: 'CRP' }]],
  ])('makes none of %s', (_, results) => expect(buildTrends([on('2026-11-01', results)])).toEqual([]))
})
