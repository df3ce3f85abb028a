import { arrivalsText as text } from '@/lib/content/intake'
import type { IntakeResponse } from '@/lib/contracts/intake'
import { formatDate } from '@/lib/utils/format-dates'
import type { ChartBar } from './chart-bar'

export interface HourCounts {
  hour: number
  visits: number
  waiting: number
  cancelled: number
}

/** The rooms of an hour together, from the first hour with anybody to the last, the empty ones between included. */
export function sumHours(arrivals: IntakeResponse['arrivals']): HourCounts[] {
  if (arrivals.length === 0) return []
  const hours = arrivals.map(({ hour }) => hour)
  const first = Math.min(...hours)
  return Array.from({ length: Math.max(...hours) - first + 1 }, (_, index) => sumHour(arrivals, first + index))
}

/** Visits of today stand on those still waiting; of other periods all are one bar. */
export function toHourBars({ arrivals, live, period }: IntakeResponse): ChartBar[] {
  const splits = live && period.days === 1
  return sumHours(arrivals).map(({ hour, visits, waiting }) => ({
    key: String(hour),
    label: text.hourLabel(hour),
    title: text.hourTitle(hour),
    solid: splits ? visits - waiting : visits,
    light: splits ? waiting : 0,
  }))
}

export function toDayBars({ days }: IntakeResponse): ChartBar[] {
  return days.map(({ day, visits }) => ({
    key: day,
    label: formatDate(day).slice(0, 5),
    title: formatDate(day),
    solid: visits,
    light: 0,
  }))
}

function sumHour(arrivals: IntakeResponse['arrivals'], hour: number): HourCounts {
  const sum = { hour, visits: 0, waiting: 0, cancelled: 0 }
  for (const arrival of arrivals) {
    if (arrival.hour !== hour) continue
    sum.visits += arrival.visits
    sum.waiting += arrival.waiting
    sum.cancelled += arrival.cancelled
  }
  return sum
}
