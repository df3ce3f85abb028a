import type { Permission } from './permission'
import type { Role } from './role'

/**
 * What each role may do. An administrator runs the system and reads no patient: least privilege, and clinical or
 * personal data only for those who serve the patient (Luật KCB 15/2023 Đ10 k2; NĐ 330 Đ62).
 */
const PERMISSIONS_BY_ROLE = {
  receptionist: [
    'people:identify',
    'people:read',
    'people:reveal',
    'people:write',
    'coverage:ask',
    'visits:read',
    'visits:admit',
    'visits:cancel',
    'records:read',
    'papers:write',
  ],
  nurse: [
    'people:identify',
    'people:read',
    'coverage:ask',
    'visits:read',
    'queue:call',
    'records:read',
    'papers:write',
  ],
  manager: [
    'people:identify',
    'people:read',
    'visits:read',
    'records:review',
    'subjects:handle',
    'messages:manage',
    'figures:read',
    'figures:open',
    'audit:read',
  ],
  administrator: [
    'people:identify',
    'records:import',
    'messages:manage',
    'figures:read',
    'facility:write',
    'users:write',
    'audit:read',
  ],
} as const satisfies Record<Role, readonly Permission[]>

/** Everything a role may do. */
export function permissionsOf(role: Role): ReadonlySet<Permission> {
  return new Set(PERMISSIONS_BY_ROLE[role])
}
