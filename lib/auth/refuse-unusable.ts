import 'server-only'
import { APIError } from 'better-auth/api'
import { and, eq, ne } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { authUser } from '@/lib/db/schema/auth'
import { findSetting } from '@/lib/db/setting-store'
import { ACCOUNT_RULES_KEY, accountRulesSchema, type AccountRules } from '@/lib/domain/access/account-rules'
import { stateOfAccount } from '@/lib/domain/access/account-state'

/** Codes of our own on better-auth's errors, beside its own for a disabled account. */
export const ACCOUNT_IDLE = 'ACCOUNT_IDLE'
export const ONE_TIME_EXPIRED = 'ONE_TIME_EXPIRED'

/**
 * Stands before every new session, after the password was right: refuses an account idle for too long, and a one-time
 * password that waited too long. A disabled one is better-auth's to refuse. The last administrator is never idle:
 * nobody could open the account again.
 */
export async function refuseUnusable({ db }: { db: Reader }, userId: string, now: Date): Promise<void> {
  const [user] = await db.select().from(authUser).where(eq(authUser.id, userId))
  if (!user || user.banned) return
  if (user.oneTimeUntil && user.oneTimeUntil < now) refuse(ONE_TIME_EXPIRED)
  const rules = accountRulesSchema.parse((await findSetting(db, user.facilityCode, ACCOUNT_RULES_KEY)) ?? {})
  if (rules.whenIdle === 'mark' || stateOf(user, rules, now) !== 'idle') return
  if (user.role === 'administrator' && !(await hasOtherAdministrator(db, user, rules, now))) return
  refuse(ACCOUNT_IDLE)
}

type Reader = Pick<NodePgDatabase, 'select'>
type UserRow = typeof authUser.$inferSelect

async function hasOtherAdministrator(db: Reader, user: UserRow, rules: AccountRules, now: Date) {
  const others = await db
    .select()
    .from(authUser)
    .where(
      and(eq(authUser.facilityCode, user.facilityCode), eq(authUser.role, 'administrator'), ne(authUser.id, user.id)),
    )
  return others.some((other) => stateOf(other, rules, now) === 'active')
}

function stateOf({ banned, activeFrom, lastUsedAt }: UserRow, rules: AccountRules, now: Date) {
  return stateOfAccount({ disabled: banned === true, activeFrom, lastUsedAt }, rules, now)
}

function refuse(code: string): never {
  throw new APIError('FORBIDDEN', { code, message: code })
}
