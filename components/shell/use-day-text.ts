import { useSyncExternalStore } from 'react'
import { formatDay } from '@/lib/utils/format-dates'
import { watchClock } from './watch-clock'

/**
 * Today in Viet Nam as a text to notice midnight by. For what every page loads first: `useToday` gives a date of the
 * domain, which brings zod along.
 */
export function useDayText(): string {
  return useSyncExternalStore(watchClock, dayText, dayText)
}

function dayText(): string {
  return formatDay(new Date().toISOString())
}
