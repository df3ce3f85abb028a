import { foldName } from '../patient/fold-name'
import type { Episode, TestResult } from '../records/episode.schema'
import { readResultNumber } from './read-result-number'

export interface TrendPoint {
  at: string
  value: number
  /** As the laboratory wrote it. */
  written: string
  facilityCode: string
  facilityName?: string | undefined
}

/** One quantity over time, the oldest first: never values of two units in one line. */
export interface Trend {
  key: string
  name: string
  unit?: string | undefined
  points: readonly TrendPoint[]
}

const FEWEST = 2

/** The numbers that came up at least twice, those measured last first. */
export function buildTrends(episodes: readonly Episode[]): Trend[] {
  const found = new Map<string, { newest: TestResult; points: TrendPoint[] }>()
  for (const episode of episodes) {
    for (const result of episode.results) addPoint(found, episode, result)
  }
  return [...found.entries()]
    .filter(([, { points }]) => points.length >= FEWEST)
    .map(([key, { newest, points }]) => ({
      key,
      name: newest.name,
      unit: newest.unit,
      points: points.toSorted((a, b) => a.at.localeCompare(b.at)),
    }))
    .toSorted((a, b) => lastOf(b).localeCompare(lastOf(a)) || b.points.length - a.points.length)
}

// Episodes come newest first: the first name met is the newest one.
function addPoint(
  found: Map<string, { newest: TestResult; points: TrendPoint[] }>,
  { admittedAt, facilityCode, facilityName }: Episode,
  result: TestResult,
): void {
  const value = readResultNumber(result.value)
  if (value === undefined || result.value === undefined) return
  const key = keyOf(result)
  const point = { at: result.resultAt ?? admittedAt, value, written: result.value, facilityCode, facilityName }
  const known = found.get(key)
  if (known) known.points.push(point)
  else found.set(key, { newest: result, points: [point] })
}

/** Facilities number their indicators each in their own way: the name is what they share. */
function keyOf({ name, unit }: TestResult): string {
  return `${foldName(name)} [${(unit ?? '').toLowerCase().replace(/\s/g, '')}]`
}

function lastOf({ points }: Trend): string {
  return points.at(-1)?.at ?? ''
}
