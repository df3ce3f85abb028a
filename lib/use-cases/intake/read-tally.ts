import 'server-only'
import type { Database } from '@/lib/db/client'
import { findFirstCountedDay, findKeptTallies, holdMonth, keepTally } from '@/lib/db/intake-tally-store'
import { daysOfMonth, splitPeriod } from '@/lib/domain/intake/split-period'
import { createTally, mergeTally, type Tally } from '@/lib/domain/intake/tally'
import { addDays, type LocalDate } from '@/lib/domain/time/local-date'
import { countDay, countPastDay } from './count-day'

interface Period {
  facilityCode: string
  from: LocalDate
  to: LocalDate
  today: LocalDate
  now: Date
}

/** Counts merged so far, and the days that there was no time for. */
interface Counted {
  tally: Tally
  uncountedDays: number
}

// Where days have never been counted (a new version, an import of old visits) the page does not wait for all of them.
const COUNTS_FOR_MS = 2_000

/**
 * The counts of a period: kept months, kept days around them, today from its visits. What is not kept is counted now, as
 * far as two seconds go; the rest is in `uncountedDays`. Days after today, and before anybody ever came, have none.
 */
export async function readTally(db: Database, { facilityCode, from, to, today, now }: Period): Promise<Counted> {
  const deadline = performance.now() + COUNTS_FOR_MS
  const tally = createTally()
  const yesterday = addDays(today, -1)
  const [past, live] = await Promise.all([
    readPast({ db, facilityCode, now, deadline }, from, to < today ? to : yesterday),
    from <= today && today <= to ? countDay(db, { facilityCode, day: today, since: from }) : undefined,
  ])
  mergeTally(tally, past.tally)
  if (live) mergeTally(tally, live)
  return { tally, uncountedDays: past.uncountedDays }
}

interface Reading {
  db: Database
  facilityCode: string
  now: Date
  deadline: number
}

async function readPast(reading: Reading, from: LocalDate, to: LocalDate): Promise<Counted> {
  const counted: Counted = { tally: createTally(), uncountedDays: 0 }
  if (from > to) return counted
  const { db, facilityCode } = reading
  const { months, days } = splitPeriod(from, to)
  const [keptMonths, keptDays] = await Promise.all([
    findKeptTallies(db, { facilityCode, grain: 'month', startsOn: months }),
    findKeptTallies(db, { facilityCode, grain: 'day', startsOn: days }),
  ])
  for (const kept of [...keptMonths.values(), ...keptDays.values()]) mergeTally(counted.tally, kept)
  const missingMonths = months.filter((month) => !keptMonths.has(month))
  const missingDays = days.filter((day) => !keptDays.has(day))
  if (missingMonths.length + missingDays.length === 0) return counted

  const first = await findFirstCountedDay(db, facilityCode)
  if (first === null) return counted
  // The newest first: they are what most people look at.
  for (const day of missingDays.toReversed()) add(counted, await readDay(reading, day, first))
  for (const month of missingMonths.toReversed()) add(counted, await readMonth(reading, month, first))
  return counted
}

async function readDay({ db, facilityCode, now, deadline }: Reading, day: LocalDate, first: LocalDate) {
  if (day < first) return { tally: createTally(), uncountedDays: 0 }
  if (performance.now() > deadline) return { tally: createTally(), uncountedDays: 1 }
  const { tally } = await countPastDay(db, { facilityCode, day, now })
  return { tally, uncountedDays: 0 }
}

/** A month that is not kept, from its days; kept once all of them are. */
async function readMonth(reading: Reading, month: LocalDate, first: LocalDate): Promise<Counted> {
  const { db, facilityCode } = reading
  const days = daysOfMonth(month).filter((day) => day >= first)
  const kept = await findKeptTallies(db, { facilityCode, grain: 'day', startsOn: days })
  const missing = days.filter((day) => !kept.has(day))
  if (missing.length === 0) return keepMonth(reading, month, days)
  const counted: Counted = { tally: createTally(), uncountedDays: 0 }
  for (const tally of kept.values()) mergeTally(counted.tally, tally)
  for (const day of missing.toReversed()) add(counted, await readDay(reading, day, first))
  return counted
}

/** Merges a month's kept days, and keeps the month where none of them was taken away meanwhile. */
async function keepMonth(
  { db, facilityCode, now }: Reading,
  month: LocalDate,
  days: readonly LocalDate[],
): Promise<Counted> {
  return db.transaction(async (tx) => {
    const last = days.at(-1) ?? month
    const held = await holdMonth(tx, { facilityCode, day: last })
    const kept = await findKeptTallies(tx, { facilityCode, grain: 'day', startsOn: days })
    const tally = createTally()
    for (const day of kept.values()) mergeTally(tally, day)
    const uncountedDays = days.length - kept.size
    if (held && uncountedDays === 0) {
      await keepTally(tx, { facilityCode, grain: 'month', startsOn: month, countedAt: now, tally })
    }
    return { tally, uncountedDays }
  })
}

function add(into: Counted, { tally, uncountedDays }: Counted): void {
  mergeTally(into.tally, tally)
  into.uncountedDays += uncountedDays
}
