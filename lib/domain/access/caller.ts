import type { Permission } from './permission'
import type { Role } from './role'

/** Who asks: a member of staff with a session, or another system with a service token. */
export interface Caller {
  kind: 'user' | 'service'
  id: string
  /** The display name of the person or of the token, as the audit shows it. */
  name: string
  /** null for a service. */
  role: Role | null
  permissions: ReadonlySet<Permission>
  /** Signed in with a password that an administrator made: nothing opens but changing it. */
  mustChangePassword?: boolean
  facilityCode: string
  /** The peer's socket address. */
  address: string
}

/** Whether the caller may do this. */
export function isAllowed(caller: Caller, permission: Permission): boolean {
  return caller.permissions.has(permission)
}
