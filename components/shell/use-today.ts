import { useSyncExternalStore } from 'react'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { watchClock } from './watch-clock'

/** Today in Viet Nam, also on a page that stays open over midnight. */
export function useToday(): LocalDate {
  return useSyncExternalStore(watchClock, today, today)
}

function today(): LocalDate {
  return toLocalDate(new Date())
}
