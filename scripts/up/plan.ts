import { parseEnv, parseSettings, type EnvSource, type Settings } from '@/lib/env'
import { LaunchProblem } from './launch-problem.mjs'
import { messages } from './messages.mjs'

export type LaunchPlan = { demo: boolean; settings: Settings; environment: EnvSource }

const DEMO_SETTINGS = {
  FACILITY_CODE: '31999',
  BHXH_USERNAME: '31999_MAU',
  BHXH_PASSWORD: 'TiepDon-mau-2026',
  BHXH_OFFICER_NAME: 'CÁN BỘ MẪU',
  BHXH_OFFICER_ID: '031999000001',
}
// Stand in for what is only known later; a real database or key is never reached through them.
const MADE_LATER = { DATABASE_URL: 'postgresql://made.later/app', APP_SECRET_FILE: 'made-later' }

/**
 * Demo or real facility? A demo where nothing of a real one is set, or where TIEPDON_DEMO=1 asks for it. A forgotten
 * BHXH_BASE_URL must not fill a hospital's database with invented people and known passwords.
 * Throws EnvError or LaunchProblem.
 */
export function planLaunch(source: EnvSource): LaunchPlan {
  const settings = parseSettings(source)
  if (isDemo(settings)) {
    const environment = { ...source, ...withoutGiven(DEMO_SETTINGS, source), TIEPDON_DEMO: '1' }
    return { demo: true, settings, environment: { ...environment, BHXH_BASE_URL: undefined } }
  }
  if (!settings.BHXH_BASE_URL) throw new LaunchProblem(messages.gatewayMissing)
  parseEnv({ ...source, ...withoutGiven(MADE_LATER, source) })
  return { demo: false, settings, environment: source }
}

function isDemo(settings: Settings): boolean {
  if (settings.TIEPDON_DEMO !== undefined) return settings.TIEPDON_DEMO
  const real = [settings.DATABASE_URL, settings.BHXH_BASE_URL, settings.BHXH_USERNAME, settings.BHXH_PASSWORD]
  return real.every((value) => value === undefined)
}

function withoutGiven(defaults: EnvSource, source: EnvSource): EnvSource {
  return Object.fromEntries(Object.entries(defaults).filter(([key]) => !source[key]))
}
