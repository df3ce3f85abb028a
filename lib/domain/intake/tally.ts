import type { Comers } from './count-people'
import { mergeHistogram, type Histogram } from './histogram'
import type { SlowWindow } from './slow-windows'

/** What visits are counted by. `arrival` is hour and room, `way` method and medium; parts of a key are tab-separated. */
export const DIMENSIONS = [
  'all',
  'day',
  'arrival',
  'room',
  'way',
  'desk',
  'problem',
  'insurance',
  'route',
  'age',
  'shift',
] as const
export type Dimension = (typeof DIMENSIONS)[number]

/** Visits of one value of a dimension. Everything but `cancelled` counts visits that were not cancelled. */
export interface Cell {
  visits: number
  cancelled: number
  /** Not called yet; of a past day: never called. */
  waiting: number
  unverified: number
  vneid: number
  scanToTicket: Histogram
  wait: Histogram
}

/** Counts of some days that can be added to those of other days. Kept per day and month; never rename a part. */
export interface Tally {
  cells: Record<Dimension, Record<string, Cell>>
  /** Visits, and people by their earlier day, per `VisitMark`. */
  marks: Record<string, { visits: number; people: Comers }>
  /** Papers shown in VNeID: `accepted` or the reason of refusal, per paper. */
  papers: Record<string, Record<string, number>>
  /** Why VNeID was not used; the empty text where nobody said. */
  unusedReasons: Record<string, number>
  gateway: {
    /** By status, result code and problem, tab-separated. */
    outcomes: Record<string, number>
    answerTime: Histogram
    slow: SlowWindow[]
  }
}

export function createTally(): Tally {
  return {
    cells: {
      all: {},
      day: {},
      arrival: {},
      room: {},
      way: {},
      desk: {},
      problem: {},
      insurance: {},
      route: {},
      age: {},
      shift: {},
    },
    marks: {},
    papers: {},
    unusedReasons: {},
    gateway: { outcomes: {}, answerTime: {}, slow: [] },
  }
}

export function createCell(): Cell {
  return { visits: 0, cancelled: 0, waiting: 0, unverified: 0, vneid: 0, scanToTicket: {}, wait: {} }
}

/** Adds the counts of other days. */
export function mergeTally(into: Tally, from: Tally): void {
  for (const dimension of DIMENSIONS) {
    const cells = into.cells[dimension]
    for (const [key, cell] of Object.entries(from.cells[dimension])) mergeCell((cells[key] ??= createCell()), cell)
  }
  for (const [mark, { visits, people }] of Object.entries(from.marks)) {
    const kept = (into.marks[mark] ??= { visits: 0, people: {} })
    kept.visits += visits
    addCounts(kept.people, people)
  }
  for (const [paper, outcomes] of Object.entries(from.papers)) addCounts((into.papers[paper] ??= {}), outcomes)
  addCounts(into.unusedReasons, from.unusedReasons)
  addCounts(into.gateway.outcomes, from.gateway.outcomes)
  mergeHistogram(into.gateway.answerTime, from.gateway.answerTime)
  into.gateway.slow.push(...from.gateway.slow)
}

function mergeCell(into: Cell, from: Cell): void {
  into.visits += from.visits
  into.cancelled += from.cancelled
  into.waiting += from.waiting
  into.unverified += from.unverified
  into.vneid += from.vneid
  mergeHistogram(into.scanToTicket, from.scanToTicket)
  mergeHistogram(into.wait, from.wait)
}

function addCounts(into: Record<string, number>, from: Record<string, number>): void {
  for (const key of Object.keys(from)) into[key] = (into[key] ?? 0) + (from[key] ?? 0)
}
