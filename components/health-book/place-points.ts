import type { TrendPoint } from '@/lib/domain/health-book/build-trends'

export interface PlacedPoint {
  x: number
  y: number
}

interface Area {
  width: number
  height: number
  margin: number
}

/** Points in an area, by time and value; a quantity that never changes runs through the middle. */
export function placePoints(points: readonly TrendPoint[], { width, height, margin }: Area): PlacedPoint[] {
  const times = points.map(({ at }) => Date.parse(at))
  const values = points.map(({ value }) => value)
  return points.map((_, index) => ({
    x: spread(times, index, margin, width - margin),
    y: spread(values, index, height - margin, margin),
  }))
}

function spread(all: readonly number[], index: number, from: number, to: number): number {
  const low = Math.min(...all)
  const span = Math.max(...all) - low
  const share = span === 0 ? 0.5 : ((all[index] ?? low) - low) / span
  return Math.round((from + share * (to - from)) * 10) / 10
}
