import { describe, expect, it } from 'vitest'
import { ENDPOINTS } from '@/lib/contracts/endpoints'
import type { Permission } from '@/lib/domain/access/permission'
import { permissionsOf } from '@/lib/domain/access/permissions'
import { roleSchema } from '@/lib/domain/access/role'
import { PERMISSION_MATRIX } from './permission-matrix'
import { findPagePermission, findRoutesOnDisk, findStrayActions } from './routes-on-disk'
import { EVERYBODY, SIGNED_IN, type Who } from './who'

const FILE = 'lib/testing/permission-matrix/permission-matrix.ts'
const routes = findRoutesOnDisk()

describe('the permission matrix', () => {
  it('finds pages, routes and actions on disk', () => {
    expect(routes).toEqual(expect.arrayContaining(['PAGE /reception', 'GET /api/v1/events', 'ACTION signInAction']))
    expect(routes.length).toBeGreaterThan(70)
  })

  it.each(routes)('has a line for %s', (route) => {
    expect(
      Object.hasOwn(PERMISSION_MATRIX, route),
      `${route} is in nobody's line. Add to ${FILE}, if that is who may:\n  '${route}': ${proposalFor(route)},`,
    ).toBe(true)
  })

  it.each(Object.keys(PERMISSION_MATRIX))('the line of %s has its route', (route) => {
    expect(routes, `no such route on disk: remove the line from ${FILE}`).toContain(route)
  })

  it.each(ENDPOINTS)('says of $method $path what the table of endpoints says', ({ method, path, access }) => {
    const route = `${method.toUpperCase()} ${path}`
    // A screen and the question who is signed in have rules of their own, which the browser test tries.
    const withoutScreen = (PERMISSION_MATRIX[route] ?? []).filter((who) => access === 'public' || who !== 'screen')
    if (route === 'GET /api/v1/session') expect(withoutScreen).toEqual(roleSchema.options)
    else expect(withoutScreen.toSorted()).toEqual(whoHas(access).toSorted())
  })

  it('server actions stand in actions.ts and nowhere else', () => {
    expect(findStrayActions()).toEqual([])
  })
})

function whoHas(access: Permission | 'signed-in' | 'public'): readonly Who[] {
  if (access === 'public') return EVERYBODY
  return access === 'signed-in' ? SIGNED_IN : [...rolesWith(access), `scope ${access}` as const]
}

function rolesWith(permission: Permission): Who[] {
  return roleSchema.options.filter((role) => permissionsOf(role).has(permission))
}

/** The line as code: what the table of endpoints or the page's own check say, for whoever adds it to think about. */
function proposalFor(route: string): string {
  const [kind = '', path = ''] = route.split(' ')
  const endpoint = ENDPOINTS.find((each) => each.path === path && each.method === kind.toLowerCase())
  if (endpoint?.access === 'public') return 'EVERYBODY'
  if (endpoint?.access === 'signed-in') return 'SIGNED_IN'
  const permission = kind === 'PAGE' ? findPagePermission(path) : undefined
  const who = endpoint ? whoHas(endpoint.access) : permission ? rolesWith(permission) : []
  return `[${who.map((each) => `'${each}'`).join(', ')}]`
}
