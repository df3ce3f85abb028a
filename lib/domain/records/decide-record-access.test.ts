import { expect, it } from 'vitest'
import { permissionsOf } from '../access/permissions'
import type { Role } from '../access/role'
import { decideRecordAccess } from './decide-record-access'
import type { RecordPurpose } from './record-purpose.schema'

type Case = [Role | null, RecordPurpose, 'today' | 'absent', string | undefined, string]

it.each<Case>([
  ['receptionist', 'check-in', 'absent', undefined, 'desk'],
  ['receptionist', 'check-in', 'today', undefined, 'desk'],
  ['receptionist', 'care', 'today', undefined, 'desk'],
  ['receptionist', 'care', 'absent', undefined, 'reason_required'],
  ['receptionist', 'care', 'absent', 'Bổ sung giấy', 'desk listed'],
  ['receptionist', 'emergency', 'absent', undefined, 'desk listed'],
  ['nurse', 'care', 'today', undefined, 'clinical'],
  ['nurse', 'check-in', 'today', undefined, 'clinical'],
  ['nurse', 'care', 'absent', undefined, 'reason_required'],
  // A nurse admits nobody: "check-in" opens nothing to her.
  ['nurse', 'check-in', 'absent', undefined, 'reason_required'],
  ['nurse', 'care', 'absent', 'Gọi lại người bệnh', 'clinical listed'],
  ['nurse', 'emergency', 'absent', undefined, 'clinical listed'],
  ['nurse', 'emergency', 'today', undefined, 'clinical'],
  [null, 'care', 'today', undefined, 'desk'],
  [null, 'check-in', 'absent', undefined, 'reason_required'],
])('%s, %s, %s, %s: %s', (role, purpose, here, reason, expected) => {
  const permissions = role ? permissionsOf(role) : new Set(['records:read' as const])
  const access = decideRecordAccess({ role, permissions, purpose, admittedToday: here === 'today', reason })
  const said = access.ok ? `${access.value.view}${access.value.listed ? ' listed' : ''}` : access.error.code
  expect(said).toBe(expected)
})
