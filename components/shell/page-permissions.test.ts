import { expect, it } from 'vitest'
import { permissionsOf } from '@/lib/domain/access/permissions'
import { roleSchema } from '@/lib/domain/access/role'
import { PERMISSION_MATRIX } from '@/lib/testing/permission-matrix/permission-matrix'
import { adminPages } from '../admin/admin-pages'
import { deskPages } from './desk-pages'

// Administration as a whole opens to whoever may open one of its pages.
const pages = [...deskPages, ...adminPages].filter(({ href }) => href !== '/admin')

it.each(pages)('the navigation shows $href to whom the permission matrix names', ({ href, permission }) => {
  const roles = roleSchema.options.filter((role) => permissionsOf(role).has(permission))
  const line = `'PAGE ${href}': [${roles.map((role) => `'${role}'`).join(', ')}],`
  expect(
    PERMISSION_MATRIX[`PAGE ${href}`]?.toSorted(),
    `for lib/testing/permission-matrix/permission-matrix.ts, if that is who may:\n  ${line}`,
  ).toEqual(roles.toSorted())
})
