import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { findRunningPostgres } from '@/lib/db/embedded/find-running'
import { LaunchProblem } from './launch-problem.mjs'
import { messages } from './messages.mjs'
import { planLaunch } from './plan'

// Nothing listens there: commands have no business with the gateway, but the settings must be whole.
const NO_GATEWAY = 'http://127.0.0.1:9'

/**
 * Gives a command beside a running `npm run up` the settings that the app has: `.env`, the embedded database, the key
 * file. Throws LaunchProblem where the embedded database is not running, EnvError where a setting is wrong.
 */
export async function completeEnvironment(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const plan = planLaunch(process.env)
  const dataDir = resolve(plan.settings.DATA_DIR)
  const databaseUrl = plan.settings.DATABASE_URL ?? (await findRunningPostgres(join(dataDir, 'postgres')))
  if (!databaseUrl) throw new LaunchProblem(messages.databaseNotRunning)

  Object.assign(process.env, plan.environment, {
    DATABASE_URL: databaseUrl,
    APP_SECRET_FILE: plan.settings.APP_SECRET_FILE ?? join(dataDir, 'app-secret'),
    BHXH_BASE_URL: plan.environment.BHXH_BASE_URL ?? NO_GATEWAY,
  })
}
