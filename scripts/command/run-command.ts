import { EnvError, getEnv } from '@/lib/env'
import { completeEnvironment } from '../up/complete-environment'
import { explainDatabaseError } from '../up/explain-database-error'
import { LaunchProblem } from '../up/launch-problem.mjs'
import { requireOwnKind } from '../up/prepare-database'

/**
 * Runs one command against the database of the environment, or of the running `npm run up`, closes what it opened,
 * and ends with the exit code it returned. What the operator can put right is told in one sentence.
 */
export async function runCommand(work: () => Promise<number>): Promise<void> {
  try {
    await completeEnvironment()
    const { FACILITY_CODE: facilityCode, DATABASE_URL: url, TIEPDON_DEMO: demo = false } = getEnv()
    await requireOwnKind({ url, facilityCode, demo })
    process.exitCode = await work().catch((error: unknown) => {
      throw explainDatabaseError(error, url)
    })
  } catch (error) {
    if (!(error instanceof EnvError || error instanceof LaunchProblem)) throw error
    console.error(error.message)
    process.exitCode = 1
  } finally {
    await globalThis.tiepdonDatabase?.close()
  }
}
