import { describe, expect, it } from 'vitest'
import { permissionSchema, type Permission } from './permission'
import { permissionsOf } from './permissions'
import { roleSchema, type Role } from './role'

const RULES: [Permission, Role[]][] = [
  ['people:identify', ['receptionist', 'nurse', 'manager', 'administrator']],
  ['people:read', ['receptionist', 'nurse', 'manager']],
  ['people:reveal', ['receptionist']],
  ['people:write', ['receptionist']],
  ['coverage:ask', ['receptionist', 'nurse']],
  ['visits:read', ['receptionist', 'nurse', 'manager']],
  ['visits:admit', ['receptionist']],
  ['visits:cancel', ['receptionist']],
  // Other systems only, by token.
  ['costs:report', []],
  ['records:read', ['receptionist', 'nurse']],
  ['records:import', ['administrator']],
  ['records:review', ['manager']],
  // The named handler of what people ask about their data.
  ['subjects:handle', ['manager']],
  ['papers:write', ['receptionist', 'nurse']],
  // Other systems only, by token.
  ['lookup:read', []],
  ['fhir:read', []],
  ['queue:call', ['nurse']],
  ['display:read', []],
  ['messages:manage', ['manager', 'administrator']],
  ['figures:read', ['manager', 'administrator']],
  // It names people: an administrator reads no patient.
  ['figures:open', ['manager']],
  ['facility:write', ['administrator']],
  ['users:write', ['administrator']],
  ['audit:read', ['manager', 'administrator']],
]

describe('permissionsOf', () => {
  it.each(RULES)('%s belongs to exactly %j', (permission, expected) => {
    expect(roleSchema.options.filter((role) => permissionsOf(role).has(permission))).toEqual(expected)
  })

  it('every permission has its line above', () => {
    expect(RULES.map(([permission]) => permission)).toEqual(permissionSchema.options)
  })
})
