import { createHash } from 'node:crypto'
import { decideResidence } from '@/lib/domain/intake/decide-residence'
import { priorityOf } from '@/lib/domain/queue/priority'
import { addDays, startOfLocalDate, toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import type { Residence, VneidPaper, VneidRefusal } from '@/lib/domain/visit/visit.schema'
import { sandboxPerson, type SandboxPerson } from '@/sandbox/people/sandbox-person'
import { demoPersonId } from './load-people'
import { demoRooms } from './demo-rooms'

export interface DemoVisit {
  visitId: string
  personId: string
  day: LocalDate
  roomCode: string
  number: number
  admittedAt: Date
  state: 'waiting' | 'called' | 'done' | 'cancelled'
  /** Null where nobody called. */
  calledAt: Date | null
  desk: string
  method: string
  medium: string
  vneidSeen: VneidPaper[]
  vneidRefused: VneidRefusal[]
  vneidUnusedReason: string | null
  residence: Residence
  priorityGroup: number
  coverage: 'verified' | 'unverified' | 'none'
  problem: string | null
  routeCode: string | null
  scanToTicketMs: number
}

interface DemoDays {
  seed: number
  people: number
  now: Date
  /** How many of today's first visitors were called already; the others wait. */
  calledToday: number
}

const PAST_DAYS = 14
/** Before those, so that a day can be compared with the same weekday: people who came again later. */
const OLDER_DAYS = 28
const VISITS_PER_DAY = 90
// A round of the sandbox's people: among them is every state that a paper can be in.
export const VISITS_TODAY = 40
const OPENS_AT_MS = 6.5 * 3_600_000
const OPEN_FOR_MS = 9 * 3_600_000
const MINUTE_MS = 60_000

const methods = [
  'citizen-card-qr',
  'citizen-card-qr',
  'citizen-card-qr',
  'insurance-card-qr',
  'typed-number',
  'name-search',
]
const coverages = ['verified', 'verified', 'verified', 'verified', 'unverified', 'none'] as const

/** Invented visits of the past six weeks and of this morning, numbered per room and day without a gap. */
export function demoVisits({ seed, people, now, calledToday }: DemoDays): DemoVisit[] {
  const today = toLocalDate(now)
  const visitors = firstVisitorToday(people)
  const dayAt = (at: number) => addDays(today, at - PAST_DAYS)
  const older = Array.from({ length: visitors === 0 ? 0 : OLDER_DAYS }, (_, at) => at - OLDER_DAYS).map((at) => {
    const first = (at + OLDER_DAYS) * VISITS_PER_DAY
    const indices = pastTimes(seed, dayAt(at)).map((_time, place) => ({
      visit: OLDER_FROM + first + place,
      // From the end, so that nobody comes twice on one day.
      person: visitors - 1 - ((first + place) % visitors),
    }))
    return { day: dayAt(at), indices: indices.slice(0, visitors), times: pastTimes(seed, dayAt(at)) }
  })
  const past = Array.from({ length: PAST_DAYS }, (_, at) => ({
    day: dayAt(at),
    indices: indicesFrom(at * VISITS_PER_DAY, VISITS_PER_DAY, people),
    times: pastTimes(seed, dayAt(at)),
  }))
  const first = PAST_DAYS * VISITS_PER_DAY
  const personOf = rememberPeople(seed)
  const isPast = { seed, personOf, isCalled: () => true }
  return [
    ...[...older, ...past].flatMap((day) => toDay({ ...day, ...isPast })),
    ...toDay({
      seed,
      personOf,
      day: today,
      indices: indicesFrom(first, VISITS_TODAY, people),
      times: todaysTimes(now),
      isCalled: (place) => place < calledToday,
    }),
  ]
}

const OLDER_FROM = 500_000

function indicesFrom(first: number, count: number, people: number) {
  const length = Math.max(0, Math.min(count, people - first))
  return Array.from({ length }, (_, at) => ({ visit: first + at, person: first + at }))
}

/** Most come several times, and drawing a person takes its time. */
function rememberPeople(seed: number): (index: number) => SandboxPerson {
  const known = new Map<number, SandboxPerson>()
  return (index) => {
    const person = known.get(index) ?? sandboxPerson(seed, index)
    known.set(index, person)
    return person
  }
}

/** The first of the people who are here today; everybody after them has no visit yet. */
export function firstVisitorToday(people: number): number {
  return Math.min(people, PAST_DAYS * VISITS_PER_DAY)
}

interface Day {
  seed: number
  personOf: (index: number) => SandboxPerson
  day: LocalDate
  indices: ReadonlyArray<{ visit: number; person: number }>
  times: readonly Date[]
  isCalled: (place: number) => boolean
}

function toDay({ seed, personOf, day, indices, times, isCalled }: Day): DemoVisit[] {
  const lastNumbers = new Map<string, number>()
  return indices.flatMap(({ visit: index, person }, at) => {
    const admittedAt = times[at]
    if (!admittedAt) return []
    const roomCode = demoRooms[draw(seed, `room:${index}`, demoRooms.length)]?.code ?? '12'
    const number = (lastNumbers.get(roomCode) ?? 0) + 1
    lastNumbers.set(roomCode, number)
    const { birthDate, address } = personOf(person)
    const isCancelled = draw(seed, `state:${index}`, 40) === 0
    const called = isCalled(at) && !isCancelled
    const coverage = coverages[draw(seed, `coverage:${index}`, coverages.length)] ?? 'none'
    return [
      {
        visitId: demoPersonId(seed, 1_000_000_000 + index),
        personId: demoPersonId(seed, person),
        day,
        roomCode,
        number,
        admittedAt,
        state: isCancelled ? ('cancelled' as const) : called ? ('done' as const) : ('waiting' as const),
        calledAt: called ? new Date(admittedAt.getTime() + drawWaitMs(seed, index)) : null,
        desk: `Bàn ${1 + draw(seed, `desk:${index}`, 3)}`,
        method: methods[draw(seed, `method:${index}`, methods.length)] ?? 'typed-number',
        ...drawVneid(seed, index),
        residence: decideResidence(address),
        priorityGroup: Number(priorityOf({ birthDate, ticks: [], today: day }).group.slice(1)),
        coverage,
        problem: coverage === 'unverified' ? 'gateway_timeout' : null,
        routeCode: coverage === 'none' ? null : (routeCodes[draw(seed, `route:${index}`, routeCodes.length)] ?? null),
        scanToTicketMs: 4_000 + Math.round(draw(seed, `time:${index}`, 1_000) ** 2 / 30),
      },
    ]
  })
}

/** Two in five use VNeID; now and then a paper there is not taken. Of the others most have a reason. */
function drawVneid(seed: number, index: number) {
  const isUsed = draw(seed, `medium:${index}`, 5) < 2
  if (!isUsed) {
    const vneidUnusedReason = unusedReasons[draw(seed, `unused:${index}`, unusedReasons.length)] ?? null
    return { medium: 'card', vneidSeen: [], vneidRefused: [], vneidUnusedReason }
  }
  const [refused] = draw(seed, `refused:${index}`, 15) === 0 ? refusals.slice(index % refusals.length) : []
  const shown = papersShown[draw(seed, `shown:${index}`, papersShown.length)] ?? []
  return {
    medium: 'vneid',
    vneidSeen: shown.filter((paper) => paper !== refused?.paper),
    vneidRefused: refused ? [refused] : [],
    vneidUnusedReason: null,
  }
}

/** Between two minutes and an hour, mostly a quarter of one. */
function drawWaitMs(seed: number, index: number): number {
  return 2 * MINUTE_MS + Math.round((draw(seed, `wait:${index}`, 1_000) / 1_000) ** 2 * 58 * MINUTE_MS)
}

const papersShown: VneidPaper[][] = [
  ['citizen-card', 'insurance-card'],
  ['citizen-card', 'insurance-card', 'health-book'],
  ['citizen-card'],
  ['citizen-card', 'insurance-card', 'referral'],
  ['insurance-card', 'appointment'],
]
const refusals: VneidRefusal[] = [
  { paper: 'referral', reason: 'unsigned' },
  { paper: 'referral', reason: 'expired' },
  { paper: 'appointment', reason: 'wrong-person' },
  { paper: 'health-book', reason: 'not-displayed' },
]
const unusedReasons = [
  'no-phone',
  'no-phone',
  'no-phone',
  'not-level-2',
  'not-integrated',
  'app-failed',
  'unwilling',
  null,
]
const routeCodes = ['1.1', '1.1', '1.3', '1.3', '1.5', '1.7', '3.1']

function pastTimes(seed: number, day: LocalDate): Date[] {
  const opens = startOfLocalDate(day).getTime() + OPENS_AT_MS
  const offsets = Array.from({ length: VISITS_PER_DAY }, (_, at) => draw(seed, `at:${day}:${at}`, OPEN_FOR_MS))
  return offsets.toSorted((a, b) => a - b).map((offset) => new Date(opens + offset))
}

/** The last hour or so, but never yesterday. */
function todaysTimes(now: Date): Date[] {
  const dayBegan = startOfLocalDate(toLocalDate(now)).getTime()
  return Array.from({ length: VISITS_TODAY }, (_, at) => {
    const wanted = now.getTime() - (VISITS_TODAY - at) * 3 * MINUTE_MS
    return new Date(Math.max(wanted, dayBegan + at))
  })
}

function draw(seed: number, purpose: string, below: number): number {
  return createHash('sha256').update(`${seed}:${purpose}`).digest().readUIntBE(0, 6) % below
}
