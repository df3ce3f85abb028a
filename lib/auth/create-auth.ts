import 'server-only'
import { betterAuth } from 'better-auth/minimal'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { admin, username } from 'better-auth/plugins'
import { adminAc, userAc } from 'better-auth/plugins/admin/access'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { authAccount, authSession, authUser, authVerification } from '@/lib/db/schema/auth'
import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH } from '@/lib/domain/access/password-policy'
import type { Role } from '@/lib/domain/access/role'
import type { PasswordHashing } from './password-hashing'
import { refuseUnusable } from './refuse-unusable'
import { COOKIE_PREFIX } from './session-cookie-names'

/** The part of a drizzle database that sign-in uses. */
export type AuthDatabase = Pick<NodePgDatabase, 'select' | 'insert' | 'update' | 'delete' | 'execute' | 'transaction'>

export interface AuthConfig {
  db: AuthDatabase
  /** Signs the session cookie; at least 32 characters. */
  secret: string
  facilityCode: string
  /** A session unused for so long ends. */
  idleMs: number
  /** Whether browsers reach the app by https only. */
  secureCookies: boolean
  /** Whether demo data was filled: only then the demo's password is allowed. */
  demo: boolean
  passwords: PasswordHashing
}

/** A session never lasts longer, however busy the desk. */
export const SESSION_LONGEST_MS = 12 * 60 * 60 * 1000

const roles = {
  receptionist: userAc,
  nurse: userAc,
  manager: userAc,
  administrator: adminAc,
} satisfies Record<Role, unknown>

/**
 * better-auth with user name and password only. Two of its own guards are off because ours stand before it: the rate
 * limiter (keyed on a header that anybody can send; see `sign-in-failures.ts`) and the origin check (skipped without
 * cookies; see `is-same-origin.ts`). Nothing reaches it but the calls named in `lib/http/auth-calls.ts`.
 */
export function createAuth(config: AuthConfig) {
  return betterAuth({
    appName: 'tiepdon',
    secret: config.secret,
    // Only its path is used; addresses are never built from it.
    baseURL: 'http://localhost/api/auth',
    database: drizzleAdapter(config.db, {
      provider: 'pg',
      schema: { user: authUser, session: authSession, account: authAccount, verification: authVerification },
      transaction: true,
    }),
    user: { additionalFields: { facilityCode: { type: 'string', required: true, input: false } } },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_MIN_LENGTH,
      maxPasswordLength: PASSWORD_MAX_LENGTH,
      password: config.passwords,
    },
    session: { expiresIn: SESSION_LONGEST_MS / 1000, disableSessionRefresh: true },
    databaseHooks: {
      user: { create: { before: async (user) => ({ data: { ...user, facilityCode: config.facilityCode } }) } },
      session: {
        create: {
          before: async (session) => {
            await refuseUnusable(config, session.userId, new Date())
            return { data: { ...session, expiresAt: new Date(Date.now() + config.idleMs) } }
          },
        },
      },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      useSecureCookies: config.secureCookies,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'strict', path: '/' },
      disableCSRFCheck: true,
      disableOriginCheck: true,
    },
    plugins: [username(), admin({ roles, adminRoles: ['administrator'], defaultRole: 'receptionist' })],
  })
}

export type Auth = ReturnType<typeof createAuth>
