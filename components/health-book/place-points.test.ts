import { describe, expect, it } from 'vitest'
import { placePoints } from './place-points'

const point = (day: string, value: number) => ({ at: `${day}T00:00:00.000Z`, value, written: '', facilityCode: '' })
const area = { width: 100, height: 50, margin: 5 }

describe('the points of a chart', () => {
  it('run from left to right by time, high values on top', () => {
    expect(placePoints([point('2026-01-01', 4), point('2026-01-02', 6), point('2026-01-05', 5)], area)).toEqual([
      { x: 5, y: 45 },
      { x: 27.5, y: 5 },
      { x: 95, y: 25 },
    ])
  })

  it('stay in the middle where nothing changes', () => {
    expect(placePoints([point('2026-01-01', 4), point('2026-01-03', 4)], area).map(({ y }) => y)).toEqual([25, 25])
  })
})
