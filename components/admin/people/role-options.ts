import { roleNames } from '@/lib/content/roles'
import type { Role } from '@/lib/domain/access/role'

const ROLES: readonly Role[] = ['receptionist', 'nurse', 'manager', 'administrator']

/** Every role with its name, for a select. */
export const ROLE_OPTIONS = ROLES.map((value) => ({ value, label: roleNames[value] }))
