import { permissionSchema, type Permission } from '@/lib/domain/access/permission'
import { roleSchema, type Role } from '@/lib/domain/access/role'

/** Whom a line of the matrix names. A scope is that of another system's token. */
export type Who = Role | 'nobody' | 'screen' | 'forged' | `scope ${Permission}`

/** Everybody the matrix is tried with. `forged`: a session and a token that nobody gave out. */
export const EVERYBODY: readonly Who[] = [
  'nobody',
  'forged',
  ...roleSchema.options,
  'screen',
  ...permissionSchema.options.map((permission) => `scope ${permission}` as const),
]

/** Whoever is a member of staff, whatever the role. */
export const STAFF: readonly Who[] = roleSchema.options

/** Staff, and other systems whatever their token may do. */
export const SIGNED_IN: readonly Who[] = EVERYBODY.filter(
  (who) => !['nobody', 'forged', 'screen'].some((other) => other === who),
)
