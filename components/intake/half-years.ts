import type { LocalDate } from '@/lib/domain/time/local-date'

export interface HalfYear {
  year: number
  half: 1 | 2
}

const SHOWN = 4

/** The half-years a report may be wanted for: the running one, and before it the last three, newest first. */
export function lastHalfYears(today: LocalDate): HalfYear[] {
  const running = Number(today.slice(0, 4)) * 2 + (today.slice(5, 7) < '07' ? 0 : 1)
  return Array.from({ length: SHOWN }, (_, back) => toHalf(running - back))
}

function toHalf(count: number): HalfYear {
  return { year: Math.floor(count / 2), half: count % 2 === 0 ? 1 : 2 }
}
