import 'server-only'
import { createHash } from 'node:crypto'
import { and, eq, lt, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import { signInFailure } from '@/lib/db/schema/auth'
import { countsSince, waitSeconds, type FailureRecord } from '@/lib/domain/access/lockout'
import type { AuthDatabase } from './create-auth'

/** Who tries. Failures are counted in the database, so that they hold across processes and restarts. */
export interface Attempt {
  facilityCode: string
  username: string
  address: string
}

type Subject = FailureRecord['subject']

export interface Wait {
  subject: Subject
  seconds: number
}

const subjectSchema = z.enum(['account', 'address', 'everyone'])

/** The longest wait in force for this attempt, or null where it may go on. One query. */
export async function findWait(db: AuthDatabase, attempt: Attempt, now: Date): Promise<Wait | null> {
  const rows = await db
    .select()
    .from(signInFailure)
    .where(or(...subjectSchema.options.map((subject) => isRowOf(attempt, subject))))
  const waits = rows.map((row): Wait => {
    const subject = subjectSchema.parse(row.subject)
    return { subject, seconds: waitSeconds({ ...row, subject }, now) }
  })
  const [longest] = waits.filter((wait) => wait.seconds > 0).toSorted((a, b) => b.seconds - a.seconds)
  return longest ?? null
}

/** Counts one failure for the account, the address and everyone. */
export async function recordFailure(db: AuthDatabase, attempt: Attempt, now: Date): Promise<void> {
  for (const subject of subjectSchema.options) {
    const counted = subject === 'account' ? signInFailure.lastFailedAt : signInFailure.firstFailedAt
    const isForgotten = lt(counted, countsSince(subject, now))
    const row = { facilityCode: attempt.facilityCode, subject, key: keyOf(attempt, subject) }
    await db
      .insert(signInFailure)
      .values({ ...row, failures: 1, firstFailedAt: now, lastFailedAt: now })
      .onConflictDoUpdate({
        target: [signInFailure.facilityCode, signInFailure.subject, signInFailure.key],
        set: {
          failures: sql`case when ${isForgotten} then 1 else ${signInFailure.failures} + 1 end`,
          firstFailedAt: sql`case when ${isForgotten} then excluded.first_failed_at else ${signInFailure.firstFailedAt} end`,
          lastFailedAt: sql`excluded.last_failed_at`,
        },
      })
  }
}

/** After a right password: forgets the account's failures, and everybody's that are too old to count. */
export async function clearFailures(db: AuthDatabase, attempt: Attempt, now: Date): Promise<void> {
  const isOld = and(
    eq(signInFailure.facilityCode, attempt.facilityCode),
    lt(signInFailure.lastFailedAt, countsSince('account', now)),
  )
  await db.delete(signInFailure).where(or(isRowOf(attempt, 'account'), isOld))
}

function isRowOf(attempt: Attempt, subject: Subject) {
  return and(
    eq(signInFailure.facilityCode, attempt.facilityCode),
    eq(signInFailure.subject, subject),
    eq(signInFailure.key, keyOf(attempt, subject)),
  )
}

// Hashed: people type passwords into the field of the user name.
function keyOf(attempt: Attempt, subject: Subject): string {
  const parts: Record<Subject, string> = { account: attempt.username, address: attempt.address, everyone: '' }
  return createHash('sha256').update(parts[subject]).digest('hex')
}
