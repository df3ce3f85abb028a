import 'server-only'
import { intakeResponseSchema, type IntakeRequest, type IntakeResponse } from '@/lib/contracts/intake'
import type { Database } from '@/lib/db/client'
import { countVisitsUntil } from '@/lib/db/intake-fact-store'
import { findKeptArrivals } from '@/lib/db/intake-tally-store'
import { listAllRooms } from '@/lib/db/room-setup-store'
import type { Caller } from '@/lib/domain/access/caller'
import { forecastDay } from '@/lib/domain/intake/forecast-day'
import { measurePlan } from '@/lib/domain/intake/measure-plan'
import type { Tally } from '@/lib/domain/intake/tally'
import { toIntake } from '@/lib/domain/intake/to-intake'
import { ok, type Result } from '@/lib/domain/result'
import { addDays, countDays, startOfLocalDate, toLocalDate } from '@/lib/domain/time/local-date'
import { findPlanInputs } from './find-plan-inputs'
import { readTally } from './read-tally'

interface IntakeCall {
  input: IntakeRequest
  caller: Caller
  now: Date
}

/** The figures of a period; today where none is given. They name nobody: looking at them is not audited. */
export async function readIntake(
  { db }: { db: Database },
  { input, caller: { facilityCode }, now }: IntakeCall,
): Promise<Result<IntakeResponse, never>> {
  const today = toLocalDate(now)
  const { from, to } = input.period ?? { from: today, to: today }
  const isTodayAlone = from === today && to === today
  const [{ tally, uncountedDays }, rooms, inputs, pace] = await Promise.all([
    readTally(db, { facilityCode, from, to, today, now }),
    listAllRooms(db, facilityCode),
    findPlanInputs(db, { facilityCode, day: to }),
    isTodayAlone ? readPace(db, facilityCode, now) : undefined,
  ])
  const shown = toIntake(tally, { from, rooms })
  return ok(
    intakeResponseSchema.parse({
      ...shown,
      period: { from, to, days: countDays(from, to) + 1 },
      countedAt: now.toISOString(),
      live: from <= today && today <= to,
      uncountedDays,
      ...(pace && { pace: toPace(pace, shown.totals.visits, now) }),
      plan: measurePlan({ tally, from, to, inputs }),
    }),
  )
}

const WEEKS_BACK = 8
const HOUR_MS = 3_600_000

async function readPace(db: Database, facilityCode: string, now: Date) {
  const today = toLocalDate(now)
  const until = new Date(now.getTime() - 24 * HOUR_MS)
  const sameWeekdays = Array.from({ length: WEEKS_BACK }, (_, week) => addDays(today, -7 * (week + 1)))
  const [before, arrivals] = await Promise.all([
    countVisitsUntil(db, { facilityCode, day: addDays(today, -1), until }),
    findKeptArrivals(db, { facilityCode, days: sameWeekdays }),
  ])
  return { before, pastDays: arrivals.map(toHours).filter((hours) => Object.keys(hours).length > 0) }
}

function toPace({ before, pastDays }: Awaited<ReturnType<typeof readPace>>, soFar: number, now: Date) {
  const hourOfDay = (now.getTime() - startOfLocalDate(toLocalDate(now)).getTime()) / HOUR_MS
  return {
    yesterdaySoFar: before.soFar,
    yesterday: before.all,
    forecast: forecastDay(soFar, hourOfDay, pastDays),
  }
}

/** Visits of a past day per hour of admission. */
function toHours(arrivals: Tally['cells']['arrival']): Record<number, number> {
  const hours: Record<number, number> = {}
  for (const [key, { visits }] of Object.entries(arrivals)) {
    const hour = Number(key.split('\t')[0])
    if (visits > 0) hours[hour] = (hours[hour] ?? 0) + visits
  }
  return hours
}
