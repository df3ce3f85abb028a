// Run by serve.mjs before the web server starts: settings, key file, database. What is wrong is said in one sentence.
import { facilityMissingText } from '@/lib/content/facility'
import { EnvError, parseEnv, readAppSecret } from '@/lib/env'
import { LaunchProblem } from './up/launch-problem.mjs'
import { prepareDatabase } from './up/prepare-database'

try {
  const env = parseEnv(process.env)
  readAppSecret(env.APP_SECRET_FILE)
  const { FACILITY_CODE: facilityCode, DATABASE_URL: url, TIEPDON_DEMO: demo = false } = env
  const { hasFacility } = await prepareDatabase({ url, facilityCode, demo })
  if (!hasFacility) console.error(facilityMissingText.sentence(facilityCode))
} catch (error) {
  if (!(error instanceof EnvError || error instanceof LaunchProblem)) throw error
  console.error(error.message)
  process.exitCode = 1
}
