import { useSyncExternalStore } from 'react'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'

const LOOK_EVERY_MS = 30_000

/** Today in Viet Nam, also on a page that stays open over midnight. */
export function useToday(): LocalDate {
  return useSyncExternalStore(watch, today, today)
}

function watch(onChange: () => void): () => void {
  const timer = setInterval(onChange, LOOK_EVERY_MS)
  return () => clearInterval(timer)
}

function today(): LocalDate {
  return toLocalDate(new Date())
}
