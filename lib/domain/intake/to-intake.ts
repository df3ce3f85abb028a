import type { LocalDate } from '../time/local-date'
import { countPeople } from './count-people'
import { SPREAD_ERROR_PERCENT, toSpread } from './histogram'
import { createCell, type Cell, type Dimension, type Tally } from './tally'

interface Shown {
  from: LocalDate
  /** In the order of the house. */
  rooms: ReadonlyArray<{ code: string; name: string }>
}

const MOST_WINDOWS = 50

/** The counts of a period as the manager reads them; rows without any visit are left out. */
export function toIntake(tally: Tally, { from, rooms }: Shown) {
  const all = tally.cells.all[''] ?? createCell()
  const { cancelled, waiting, unverified, vneid } = all
  const people = countPeople(tally.marks['visit']?.people ?? {}, from)
  return {
    spreadErrorPercent: SPREAD_ERROR_PERCENT,
    totals: { ...toTimed(all), people, cancelled, waiting, unverified, vneid },
    days: Object.entries(tally.cells.day)
      .map(([day, cell]) => ({
        day,
        visits: cell.visits,
        cancelled: cell.cancelled,
        unverified: cell.unverified,
        vneid: cell.vneid,
      }))
      .toSorted((a, b) => (a.day < b.day ? -1 : 1)),
    arrivals: Object.entries(tally.cells.arrival)
      .map(([key, cell]) => {
        const [hour = '', roomCode = ''] = key.split('\t')
        return {
          hour: Number(hour),
          roomCode,
          visits: cell.visits,
          waiting: cell.waiting,
          cancelled: cell.cancelled,
        }
      })
      .toSorted((a, b) => a.hour - b.hour || (a.roomCode < b.roomCode ? -1 : 1)),
    rooms: toRooms(tally, rooms),
    ways: rowsOf(tally, 'way').map(({ key, cell }) => {
      const [method, medium] = key.split('\t')
      return { method, medium, ...toTimed(cell) }
    }),
    desks: rowsOf(tally, 'desk').map(({ key, cell }) => ({
      desk: key === '' ? null : key.slice(1),
      vneid: cell.vneid,
      ...toTimed(cell),
    })),
    problems: rowsOf(tally, 'problem').map(({ key, cell }) => ({ problem: key || null, ...toTimed(cell) })),
    insurance: rowsOf(tally, 'insurance').map(({ key, cell }) => ({ insurance: key, visits: cell.visits })),
    routeCodes: rowsOf(tally, 'route').map(({ key, cell }) => ({ routeCode: key || null, visits: cell.visits })),
    vneid: {
      unusedReasons: Object.entries(tally.unusedReasons)
        .map(([reason, visits]) => ({ unusedReason: reason || null, visits }))
        .toSorted((a, b) => b.visits - a.visits),
      ages: rowsOf(tally, 'age').map(({ key, cell }) => ({ ageBand: key, visits: cell.visits, vneid: cell.vneid })),
      shifts: rowsOf(tally, 'shift').map(({ key, cell }) => ({ shift: key, visits: cell.visits, vneid: cell.vneid })),
    },
    gateway: toGateway(tally),
  }
}

function toTimed({ visits, scanToTicket, wait }: Cell) {
  return { visits, scanToTicket: toSpread(scanToTicket), wait: toSpread(wait) }
}

function toRooms(tally: Tally, rooms: Shown['rooms']) {
  const places = new Map(rooms.map(({ code, name }, place) => [code, { name, place }]))
  return Object.entries(tally.cells.room)
    .map(([roomCode, cell]) => ({
      place: places.get(roomCode)?.place ?? rooms.length,
      row: {
        roomCode,
        roomName: places.get(roomCode)?.name ?? '',
        waiting: cell.waiting,
        cancelled: cell.cancelled,
        ...toTimed(cell),
      },
    }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ row }) => row)
}

/** The values of a dimension that have visits, the most frequent first. */
function rowsOf(tally: Tally, dimension: Dimension): Array<{ key: string; cell: Cell }> {
  return Object.entries(tally.cells[dimension])
    .map(([key, cell]) => ({ key, cell }))
    .filter(({ cell }) => cell.visits > 0)
    .toSorted((a, b) => b.cell.visits - a.cell.visits || (a.key < b.key ? -1 : 1))
}

function toGateway({ gateway }: Tally) {
  const outcomes = Object.entries(gateway.outcomes)
    .map(([key, answers]) => {
      const [status, resultCode, problem] = key.split('\t')
      return { status, resultCode: resultCode || null, problem: problem || null, answers }
    })
    .toSorted((a, b) => b.answers - a.answers)
  const sum = (rows: typeof outcomes) => rows.reduce((total, { answers }) => total + answers, 0)
  return {
    answers: sum(outcomes),
    failed: sum(outcomes.filter(({ problem }) => problem?.startsWith('gateway_'))),
    outcomes,
    answerTime: toSpread(gateway.answerTime),
    slowWindowCount: gateway.slow.length,
    slowWindows: gateway.slow.toSorted((a, b) => (a.from < b.from ? 1 : -1)).slice(0, MOST_WINDOWS),
  }
}
