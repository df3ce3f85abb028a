import 'server-only'
import { hkdfSync } from 'node:crypto'
import { getDatabase } from '@/lib/db/get-database'
import { getAppSecret, getEnv } from '@/lib/env'
import { createAuth, type Auth, type AuthConfig } from './create-auth'
import { createFindCaller } from './create-find-caller'
import { createTurns } from './in-turn'
import { scryptHashing } from './password-hashing'

/** Everything that sign-in and callers need, made once per process. */
export interface AuthServices {
  config: AuthConfig
  auth: Auth
  callers: ReturnType<typeof createFindCaller>
  inTurn: ReturnType<typeof createTurns>
}

declare global {
  var tiepdonAuthServices: AuthServices | undefined
}

/**
 * The services of this process, from its environment. On `globalThis`: pages and API are bundles of their own, and who
 * signed out in one must not be believed by the other.
 */
export function getAuthServices(): AuthServices {
  globalThis.tiepdonAuthServices ??= createAuthServices(readConfig())
  return globalThis.tiepdonAuthServices
}

/** The services of a given configuration: tests and commands make their own. */
export function createAuthServices(config: AuthConfig): AuthServices {
  return { config, auth: createAuth(config), callers: createFindCaller(config), inTurn: createTurns() }
}

function readConfig(): AuthConfig {
  const env = getEnv()
  return {
    db: getDatabase().db,
    secret: Buffer.from(hkdfSync('sha256', getAppSecret(), '', 'tiepdon/session/v1', 32)).toString('hex'),
    facilityCode: env.FACILITY_CODE,
    idleMs: env.SESSION_IDLE_MINUTES * 60_000,
    secureCookies: env.HTTPS_ONLY,
    demo: env.TIEPDON_DEMO ?? false,
    passwords: scryptHashing,
  }
}
