import 'server-only'
import { and, eq, gt, inArray, or, type Column, type SQL } from 'drizzle-orm'
import type { QueueSpan } from '@/lib/domain/queue/queue-span'

/** Rows of a queue's span, by their day and instant: all of today's, of yesterday's the late ones. */
export function isOfSpan({ today, days, since }: QueueSpan, { day, at }: { day: Column; at: Column }): SQL | undefined {
  if (days.length === 1) return eq(day, today)
  return and(inArray(day, [...days]), or(eq(day, today), gt(at, since)))
}
