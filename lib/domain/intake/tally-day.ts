import { ageYears } from '../patient/birth-date'
import type { LocalDate } from '../time/local-date'
import { countTime } from './histogram'
import { toAgeBand, toShift } from './intake-terms'
import { findSlowWindows } from './slow-windows'
import { createCell, createTally, DIMENSIONS, type Cell, type Dimension, type Tally } from './tally'
import type { EarlierDays, GatewayFact, VisitFact } from './visit-fact'

interface DayFacts {
  day: LocalDate
  visits: readonly VisitFact[]
  /** The earlier days of whoever came; nobody has any where the day is looked at alone. */
  earlier: EarlierDays
  gateway: readonly GatewayFact[]
}

// The dimensions whose times anybody reads: the others keep no histogram.
const TIMED: ReadonlySet<Dimension> = new Set(['all', 'room', 'way', 'desk', 'problem'])

/** The counts of one day. */
export function tallyDay({ day, visits, earlier, gateway }: DayFacts): Tally {
  const tally = createTally()
  for (const visit of visits) {
    addToCells(tally, visit, day)
    if (visit.state !== 'cancelled') addPapers(tally, visit)
  }
  addMarks(
    tally,
    visits.filter(({ state }) => state !== 'cancelled'),
    earlier,
  )
  addGateway(tally, gateway)
  return tally
}

function addToCells({ cells }: Tally, visit: VisitFact, day: LocalDate): void {
  const { hour, roomCode, method, medium, desk, problem, insurance, routeCode } = visit
  const { birthYear: year, birthMonth, birthDay } = visit
  const birth = year === null ? undefined : { year, month: birthMonth ?? undefined, day: birthDay ?? undefined }
  const keys: Record<Dimension, string> = {
    all: '',
    day,
    arrival: `${hour}\t${roomCode}`,
    room: roomCode,
    way: `${method}\t${medium}`,
    desk: deskKey(desk),
    problem: problem ?? '',
    insurance,
    route: routeCode ?? '',
    age: toAgeBand(birth && ageYears(birth, day)),
    shift: toShift(hour),
  }
  for (const [dimension, key] of entriesOf(keys)) {
    addVisit((cells[dimension][key] ??= createCell()), visit, TIMED.has(dimension))
  }
}

function addVisit(cell: Cell, visit: VisitFact, timed: boolean): void {
  if (visit.state === 'cancelled') {
    cell.cancelled += 1
    return
  }
  cell.visits += 1
  if (visit.state === 'waiting') cell.waiting += 1
  if (visit.insurance === 'unverified') cell.unverified += 1
  if (visit.marks.includes('vneid')) cell.vneid += 1
  if (timed && visit.scanToTicketMs !== null) countTime(cell.scanToTicket, visit.scanToTicketMs)
  if (timed && visit.waitMs !== null) countTime(cell.wait, visit.waitMs)
}

function addPapers({ papers, unusedReasons }: Tally, visit: VisitFact): void {
  for (const paper of visit.vneidAccepted) addOne((papers[paper] ??= {}), 'accepted')
  for (const { paper, reason } of visit.vneidRefused) addOne((papers[paper] ??= {}), reason)
  if (!visit.marks.includes('vneid')) addOne(unusedReasons, visit.vneidUnusedReason ?? '')
}

function addMarks({ marks }: Tally, visits: readonly VisitFact[], earlier: EarlierDays): void {
  const counted = new Set<string>()
  for (const { personId, marks: marksOfVisit } of visits) {
    for (const mark of marksOfVisit) {
      const count = (marks[mark] ??= { visits: 0, people: {} })
      count.visits += 1
      const key = `${mark}\t${personId}`
      if (counted.has(key)) continue
      counted.add(key)
      addOne(count.people, earlier.get(personId)?.[mark] ?? '')
    }
  }
}

function addGateway({ gateway }: Tally, facts: readonly GatewayFact[]): void {
  for (const { status, resultCode, problem, answerMs } of facts) {
    addOne(gateway.outcomes, `${status}\t${resultCode ?? ''}\t${problem ?? ''}`)
    if (answerMs !== null) countTime(gateway.answerTime, answerMs)
  }
  gateway.slow.push(...findSlowWindows(facts))
}

/** Marked, since it is free text: a desk called like a property of every object must stay a desk. */
function deskKey(desk: string | null): string {
  return desk === null ? '' : `=${desk}`
}

function addOne(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1
}

function entriesOf(keys: Record<Dimension, string>): Array<[Dimension, string]> {
  return DIMENSIONS.map((dimension) => [dimension, keys[dimension]])
}
