import { completeEnvironment } from '../up/complete-environment'

/**
 * Runs one command against the database of the environment, or of the running `npm run up`, closes what it opened, and ends with the
 * exit code it returned. What it throws is told in one line.
 */
export async function runCommand(work: () => Promise<number>): Promise<void> {
  try {
    await completeEnvironment()
    process.exitCode = await work()
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  } finally {
    await globalThis.tiepdonDatabase?.close()
  }
}
