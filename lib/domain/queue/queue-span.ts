import { toLocalDate, type LocalDate } from '../time/local-date'

/** Whose numbers the queues hold at a moment: today's, and late ones of yesterday whom nobody has seen yet. */
export interface QueueSpan {
  today: LocalDate
  /** The days of admission, oldest first; at most two. */
  days: readonly LocalDate[]
  /** Whoever came before today came after this. */
  since: Date
}

/** A night's wait, and no morning that begins with last evening's forgotten numbers. */
const HELD_MS = 12 * 60 * 60 * 1000

export function queueSpan(now: Date): QueueSpan {
  const today = toLocalDate(now)
  const since = new Date(now.getTime() - HELD_MS)
  const first = toLocalDate(since)
  return { today, days: first === today ? [today] : [first, today], since }
}

/** Whether a visit is still one for the queue; the same as `isOfSpan` in the database. */
export function isInQueueSpan({ visitDay, admittedAt }: { visitDay: string; admittedAt: Date }, now: Date): boolean {
  const { today, since } = queueSpan(now)
  return visitDay === today || (visitDay < today && admittedAt > since)
}
