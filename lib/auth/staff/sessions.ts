import 'server-only'
import type { z } from 'zod'
import type { EndSessionsRequest, StaffRequest, staffSessionsResponseSchema } from '@/lib/contracts/staff'
import { deleteSessions, findStaff, listSessionRows } from '@/lib/db/staff-store'
import type { Caller } from '@/lib/domain/access/caller'
import { err, ok, type Result } from '@/lib/domain/result'
import { changeAccount, type AccountError } from './change-account'
import type { StaffDependencies } from './staff-dependencies'

type Sessions = z.output<typeof staffSessionsResponseSchema>

/** Where somebody is signed in now. */
export async function listSessions(
  { db }: StaffDependencies,
  { input, caller, now }: { input: StaffRequest; caller: Caller; now: Date },
): Promise<Result<Sessions, { code: 'account_not_found' }>> {
  const account = await findStaff(db, caller.facilityCode, input.userId)
  if (!account) return err({ code: 'account_not_found' })
  const rows = account.banned ? [] : await listSessionRows(db, input.userId, now)
  return ok({
    sessions: rows.map(({ id, startedAt, usedAt, address, browser }) => ({
      sessionId: id,
      startedAt: startedAt.toISOString(),
      lastUsedAt: usedAt.toISOString(),
      address: address ?? '',
      browser: browser ?? '',
    })),
  })
}

/** Ends one session of an account, or all of them: on a counter that somebody left open, or after a password was seen. */
export async function endSessions(
  deps: StaffDependencies,
  { input, caller }: { input: EndSessionsRequest; caller: Caller },
): Promise<Result<{ ended: number }, AccountError>> {
  const { userId, sessionId } = input
  return changeAccount(deps, {
    userId,
    caller,
    action: 'session.end',
    weakens: false,
    endsSessions: true,
    write: async (tx) => {
      const ended = await deleteSessions(tx, { userId, sessionId })
      return { value: { ended }, details: { sessions: ended } }
    },
  })
}
