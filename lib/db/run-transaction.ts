import 'server-only'
import { setTimeout as delay } from 'node:timers/promises'
import { TransactionRollbackError } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import { err, type Result } from '@/lib/domain/result'
import type { Database, Transaction } from './client'

const MAX_ATTEMPTS = 5
const LONGEST_PAUSE_MS = 40

// unique_violation, serialization_failure, deadlock_detected: another transaction was first, the next attempt sees it.
const RACE_STATES = new Set(['23505', '40001', '40P01'])

/** Sends its statements at once: what it sent after waiting for something would come after the commit. */
type Last<T> = (tx: Transaction, value: T) => Promise<unknown>

/**
 * One transaction, done again (at most five times in all) where another one was in its way. A refusal rolls back
 * like a fault. `work` must do nothing outside the transaction. Stores lock in one order: desk request, name,
 * person, visit, counter; the audit comes last: what `last` sends goes out together with the commit, since everybody
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
  const refusal: { error?: E } = {}
  let sent: Promise<unknown> = Promise.resolve()
  // drizzle's own way with a pool never gives a connection back whose `begin` failed.
  const client = await db.$client.connect()
  try {
    const done = await drizzle(client).transaction(async (tx) => {
      const result = await work(tx)
      if (result.ok) {
        // A query of drizzle is sent each time somebody waits for it: `resolve` makes it one promise.
        sent = Promise.resolve(last(tx, result.value))
        sent.catch(() => undefined)
        return result
      }
      refusal.error = result.error
      return tx.rollback()
    })
    // Where it failed, PostgreSQL has made the commit a rollback without a word.
    await sent
    return done
  } catch (error) {
    if (error instanceof TransactionRollbackError && refusal.error !== undefined) return err(refusal.error)
    throw error
  } finally {
    client.release()
  }
}

function isRace(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string' && RACE_STATES.has(cause.code)) return true
  }
  return false
}
