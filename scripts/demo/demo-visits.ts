import { createHash } from 'node:crypto'
import { priorityOf } from '@/lib/domain/queue/priority'
import { addDays, startOfLocalDate, toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { sandboxPerson } from '@/sandbox/people/sandbox-person'
import { demoPersonId } from './load-people'
import { demoRooms } from './demo-rooms'

export interface DemoVisit {
  visitId: string
  personId: string
  day: LocalDate
  roomCode: string
  number: number
  admittedAt: Date
  state: 'waiting' | 'cancelled'
  method: string
  medium: string
  priorityGroup: number
  coverage: 'verified' | 'unverified' | 'none'
  scanToTicketMs: number
}

const PAST_DAYS = 14
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

/** Invented visits of the past fourteen days and of this morning, numbered per room and day without a gap. */
export function demoVisits(seed: number, people: number, now: Date): DemoVisit[] {
  const today = toLocalDate(now)
  const past = Array.from({ length: PAST_DAYS }, (_, at) => addDays(today, at - PAST_DAYS))
  return [
    ...past.flatMap((day, at) => toDay({ seed, people, day, first: at * VISITS_PER_DAY, times: pastTimes(seed, day) })),
    ...toDay({ seed, people, day: today, first: PAST_DAYS * VISITS_PER_DAY, times: todaysTimes(now) }),
  ]
}

/** The first of the people who are here today; everybody after them has no visit yet. */
export function firstVisitorToday(people: number): number {
  return Math.min(people, PAST_DAYS * VISITS_PER_DAY)
}

/** Each person comes once in the period: nobody is twice in a room. */
function toDay(given: { seed: number; people: number; day: LocalDate; first: number; times: Date[] }): DemoVisit[] {
  const { seed, people, day, first, times } = given
  const lastNumbers = new Map<string, number>()
  return times.slice(0, Math.max(0, people - first)).map((admittedAt, at) => {
    const index = first + at
    const roomCode = demoRooms[draw(seed, `room:${index}`, demoRooms.length)]?.code ?? '12'
    const number = (lastNumbers.get(roomCode) ?? 0) + 1
    lastNumbers.set(roomCode, number)
    const { birthDate } = sandboxPerson(seed, index)
    return {
      visitId: demoPersonId(seed, 1_000_000_000 + index),
      personId: demoPersonId(seed, index),
      day,
      roomCode,
      number,
      admittedAt,
      state: draw(seed, `state:${index}`, 40) === 0 ? 'cancelled' : 'waiting',
      method: methods[draw(seed, `method:${index}`, methods.length)] ?? 'typed-number',
      medium: draw(seed, `medium:${index}`, 3) === 0 ? 'vneid' : 'card',
      priorityGroup: Number(priorityOf({ birthDate, ticks: [], today: day }).group.slice(1)),
      coverage: coverages[draw(seed, `coverage:${index}`, coverages.length)] ?? 'none',
      scanToTicketMs: 6_000 + draw(seed, `time:${index}`, 9_000),
    }
  })
}

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
