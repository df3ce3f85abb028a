import 'server-only'
import { setTimeout as delay } from 'node:timers/promises'
import { drizzle } from 'drizzle-orm/node-postgres'
import type { Result } from '@/lib/domain/result'
import type { Database, Transaction } from './client'

const MAX_ATTEMPTS = 5
const LONGEST_PAUSE_MS = 40

// unique_violation, serialization_failure, deadlock_detected: another transaction was first, the next attempt sees it.
const RACE_STATES = new Set(['23505', '40001', '40P01'])

/** Sends its statements at once: what it sent after waiting for an answer would come after the commit. */
type Last<T> = (tx: Transaction, value: T) => Promise<unknown>

/**
 * One transaction, done again (at most five times in all) where another one was in its way. A refusal rolls back
 * like a fault. `work` must do nothing outside the transaction. Stores lock in one order: desk request, name,
 * person, room, visit, counter; the audit comes last: what `last` sends goes out together with the commit, since everybody
 * else waits for whoever holds the audit's head.
 */
export async function runTransaction<T, E>(
  db: Database,
  work: (tx: Transaction) => Promise<Result<T, E>>,
  last: Last<T> = async () => undefined,
): Promise<Result<T, E>> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await runOnce(db, work, last)
    } catch (error) {
      if (attempt === MAX_ATTEMPTS || !isRace(error)) throw error
    }
    // Two that collided would collide again if they kept step.
    await delay(Math.random() * LONGEST_PAUSE_MS)
  }
}

async function runOnce<T, E>(
  db: Database,
  work: (tx: Transaction) => Promise<Result<T, E>>,
  last: Last<T>,
): Promise<Result<T, E>> {
  const client = await db.$client.connect()
  const tx = drizzle(client)
  let isBroken = true
  try {
    // Not waited for: it crosses the wire together with the first statement of the work.
    const begun = client.query('begin')
    begun.catch(() => undefined)
    const result = await work(tx)
    if (result.ok) {
      // A query of drizzle is sent each time somebody waits for it: `resolve` makes it one promise.
      const sent = Promise.resolve(last(tx, result.value))
      await untilSent()
      // Where one of the last statements failed, PostgreSQL makes the commit a rollback without a word.
      await Promise.all([begun, sent, client.query('commit')])
    } else await client.query('rollback')
    isBroken = false
    return result
  } finally {
    // Closing rolls back, and what the work may still have under way cannot follow outside the transaction.
    client.release(isBroken)
  }
}

/** Settles when everything has been sent that waits for no answer: Node runs these callbacks after all promises. */
function untilSent(): Promise<void> {
  return new Promise((resolve) => process.nextTick(resolve))
}

function isRace(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string' && RACE_STATES.has(cause.code)) return true
  }
  return false
}
