import { setTimeout as delay } from 'node:timers/promises'
import { createDatabase } from '@/lib/db/client'
import { migrateDatabase } from '@/lib/db/migrate'
import { isDatabaseUnavailable } from '@/lib/http/is-database-unavailable'
import { checkInstallation } from '@/lib/use-cases/facility/check-installation'
import { explainDatabaseError } from './explain-database-error'
import { LaunchProblem } from './launch-problem.mjs'
import { messages } from './messages.mjs'

interface DatabaseOptions {
  url: string
  facilityCode: string
  demo: boolean
  /** How long a server that does not answer yet is waited for: after power-on it may come up last. */
  waitMs?: number
}

/**
 * Brings the database to the newest schema and refuses one of the other kind: no real facility among demo data, no
 * demo data in a real facility's database. Throws LaunchProblem.
 */
export async function prepareDatabase(options: DatabaseOptions): Promise<{ hasFacility: boolean }> {
  const { url, waitMs = 30_000 } = options
  try {
    await retryWhileUnavailable(() => migrateDatabase(url), waitMs)
    return await requireOwnKind(options)
  } catch (error) {
    throw explainDatabaseError(error, url)
  }
}

/** The second half alone, for commands beside a running installation. */
export async function requireOwnKind(options: DatabaseOptions): Promise<{ hasFacility: boolean }> {
  const { db, close } = createDatabase(options.url, { max: 1 })
  try {
    const installation = await checkInstallation({ db }, options)
    if (!installation.ok) throw new LaunchProblem(messages.wrongDatabase[installation.error.code])
    return installation.value
  } catch (error) {
    throw explainDatabaseError(error, options.url)
  } finally {
    await close()
  }
}

async function retryWhileUnavailable(work: () => Promise<void>, waitMs: number): Promise<void> {
  const began = performance.now()
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!isDatabaseUnavailable(error) || performance.now() - began > waitMs) throw error
      await delay(500)
    }
  }
}
