import 'server-only'
import { headers } from 'next/headers'
import { forbidden, redirect } from 'next/navigation'
import type { Caller } from '@/lib/domain/access/caller'
import { isAllowed } from '@/lib/domain/access/caller'
import type { Permission } from '@/lib/domain/access/permission'
import { getCaller } from './get-caller'
import { newPasswordPath, PATH_HEADER, signInPath } from './return-path'

/** For pages: the member of staff who opens it, or off to sign-in, or to a password of their own, and back here afterwards. */
export async function requireUser(): Promise<Caller> {
  const requestHeaders = await headers()
  const caller = await getCaller(requestHeaders, true)
  const path = requestHeaders.get(PATH_HEADER)
  if (caller?.kind !== 'user') return redirect(signInPath(path))
  return caller.mustChangePassword ? redirect(newPasswordPath(path)) : caller
}

/** For pages: as `requireUser`, and the 403 page for whom it is not. */
export async function requirePermission(permission: Permission): Promise<Caller> {
  const caller = await requireUser()
  if (!isAllowed(caller, permission)) forbidden()
  return caller
}
