import type { Caller } from '@/lib/domain/access/caller'
import { permissionsOf } from '@/lib/domain/access/permissions'

/** A receptionist of the test facility. */
export function buildCaller(overrides: Partial<Caller> = {}): Caller {
  return {
    kind: 'user',
    id: 'user-1',
    name: 'Lan',
    role: 'receptionist',
    permissions: permissionsOf('receptionist'),
    facilityCode: '31999',
    address: '127.0.0.1',
    ...overrides,
  }
}
