import 'server-only'
import { getCaller } from '@/lib/auth/get-caller'
import { isAllowed, type Caller } from '@/lib/domain/access/caller'
import type { Permission } from '@/lib/domain/access/permission'
import { err, ok, type Result } from '@/lib/domain/result'
import type { RouteError } from './route-error'

/** `signed-in`: whoever has a session or a token may. */
export type Access = Permission | 'signed-in'

/** Finds who asks; `isUse` says whether asking keeps the session from ending idle. */
export type FindCaller = (headers: Headers, isUse: boolean) => Promise<Caller | null>

/** The caller, or 401 and 403. For routes that answer with something other than JSON (event streams, files). */
export async function requireCaller(
  request: Request,
  access: Access,
  isUse: boolean,
  findCaller: FindCaller = getCaller,
): Promise<Result<Caller, RouteError>> {
  const caller = await findCaller(request.headers, isUse)
  if (!caller) return err({ code: 'not_signed_in' })
  if (caller.mustChangePassword) return err({ code: 'password_change_required' })
  if (access !== 'signed-in' && !isAllowed(caller, access)) return err({ code: 'not_allowed' })
  return ok(caller)
}
