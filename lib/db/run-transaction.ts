import 'server-only'
import { setTimeout as delay } from 'node:timers/promises'
import { TransactionRollbackError } from 'drizzle-orm'
import { err, type Result } from '@/lib/domain/result'
import type { Database, Transaction } from './client'

const MAX_ATTEMPTS = 5
const LONGEST_PAUSE_MS = 40

// unique_violation, serialization_failure, deadlock_detected: another transaction was first, the next attempt sees it.
const RACE_STATES = new Set(['23505', '40001', '40P01'])

/**
 * One transaction, done again (at most five times in all) where another one was in its way. A refusal rolls back
 * like a fault. `work` must do nothing outside the transaction. Stores lock in one order: desk request, name,
 * person, visit, counter; the audit comes last.
 */
export async function runTransaction<T, E>(
  db: Database,
  work: (tx: Transaction) => Promise<Result<T, E>>,
): Promise<Result<T, E>> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await runOnce(db, work)
    } catch (error) {
      if (attempt === MAX_ATTEMPTS || !isRace(error)) throw error
    }
    // Two that collided would collide again if they kept step.
    await delay(Math.random() * LONGEST_PAUSE_MS)
  }
}

async function runOnce<T, E>(db: Database, work: (tx: Transaction) => Promise<Result<T, E>>): Promise<Result<T, E>> {
  const refusal: { error?: E } = {}
  try {
    return await db.transaction(async (tx) => {
      const result = await work(tx)
      if (result.ok) return result
      refusal.error = result.error
      return tx.rollback()
    })
  } catch (error) {
    if (error instanceof TransactionRollbackError && refusal.error !== undefined) return err(refusal.error)
    throw error
  }
}

function isRace(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string' && RACE_STATES.has(cause.code)) return true
  }
  return false
}
