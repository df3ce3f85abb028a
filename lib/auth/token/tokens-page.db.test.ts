import { afterAll, beforeAll, expect, it } from 'vitest'
import { room } from '@/lib/db/schema/facility'
import { buildCaller } from '@/lib/testing/builders/build-caller'
import { cheapHashing } from '@/lib/testing/cheap-hashing'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { createAuthServices } from '../auth-services'
import { readScreenCaller } from '../screen/find-screen-caller'
import { pairScreen } from '../screen/pair-screen'
import { endScreen, listScreens, registerScreen } from '../screen/screens-page'
import type { StaffDependencies } from '../staff/staff-dependencies'
import { issueToken, listTokens, revokeToken } from './manage-tokens'

let database: TestDatabase
let deps: StaffDependencies
beforeAll(async () => {
  database = await createTestDatabase()
  const services = createAuthServices({
    db: database.db,
    secret: 'a-secret-of-this-test-only-0123456789',
    facilityCode: '31999',
    idleMs: 60_000,
    secureCookies: false,
    demo: false,
    passwords: cheapHashing,
  })
  deps = { db: database.db, services }
})
afterAll(() => database.drop())

const caller = buildCaller({ role: 'administrator', name: 'Tuấn' })
const call = <I>(input: I, now = new Date()) => ({ input, caller, now })

it('a token opens what it was given, is listed without its text, and revoked opens nothing at once', async () => {
  const issued = await issueToken(deps, call({ name: 'HIS Mẫu', scopes: ['visits:read' as const] }))
  if (!issued.ok) throw new Error('not issued')
  const { token } = issued.value
  const headers = new Headers({ authorization: `Bearer ${token}` })
  expect((await deps.services.callers.findCaller(headers, true))?.caller.permissions).toEqual(new Set(['visits:read']))

  const listed = await listTokens(deps, { caller })
  const [row] = listed.ok ? listed.value.tokens : []
  expect(row).toMatchObject({ name: 'HIS Mẫu', scopes: ['visits:read'], lastUsedAt: expect.any(String) })
  expect(JSON.stringify(listed)).not.toContain(token)

  const tokenId = row?.tokenId ?? ''
  const stranger = { ...caller, facilityCode: '31998' }
  expect(await revokeToken(deps, { ...call({ tokenId }), caller: stranger })).toMatchObject({
    error: { code: 'not_found' },
  })
  expect(await revokeToken(deps, call({ tokenId }))).toEqual({ ok: true, value: { tokenId } })
  expect(await deps.services.callers.findCaller(headers, true)).toBeNull()
  expect(await listTokens(deps, { caller })).toEqual({ ok: true, value: { tokens: [] } })
  expect(await revokeToken(deps, call({ tokenId }))).toMatchObject({ error: { code: 'not_found' } })
})

it('of two screens of one name the chosen one is ended', async () => {
  await database.db.insert(room).values({ facilityCode: '31999', code: '12', name: 'Nội', position: 1 })
  const wanted = { name: 'Sảnh', roomCodes: ['12'], showNames: false }
  const codes = [await registerScreen(deps, call(wanted)), await registerScreen(deps, call(wanted))]
  const tokens = []
  for (const code of codes) {
    const pairingCode = code.ok ? code.value.pairingCode : ''
    const request = { facilityCode: '31999', code: pairingCode, address: '', now: new Date() }
    const paired = await pairScreen(database.db, request)
    tokens.push(paired.ok ? paired.value.token : '')
  }
  const screens = async () => {
    const listed = await listScreens(deps, { caller, now: new Date() })
    return listed.ok ? listed.value.screens : []
  }
  expect(await screens()).toMatchObject([{ state: 'paired' }, { state: 'paired' }])
  const [first] = await screens()
  const screenId = first?.screenId ?? ''
  expect(await endScreen(deps, call({ screenId }))).toEqual({ ok: true, value: { screenId } })
  const alive = await Promise.all(
    tokens.map((token) =>
      readScreenCaller(database.db, { facilityCode: '31999', token, address: '', now: new Date() }),
    ),
  )
  expect(alive.filter((found) => found !== null)).toHaveLength(1)
  expect(await screens()).toHaveLength(1)
})

it('a code that nobody typed in time is shown as lapsed', async () => {
  await registerScreen(deps, call({ name: 'Tầng 3', roomCodes: [], showNames: true }))
  const at = async (minutes: number) => {
    const listed = await listScreens(deps, { caller, now: new Date(Date.now() + minutes * 60_000) })
    return listed.ok ? listed.value.screens.find(({ name }) => name === 'Tầng 3')?.state : undefined
  }
  expect([await at(0), await at(16)]).toEqual(['waiting', 'lapsed'])
})

it('issuing and revoking are in the audit trail', async () => {
  const { rows } = await database.pool.query<{ action: string }>('select distinct action from audit_entry order by 1')
  expect(rows.map(({ action }) => action)).toEqual([
    'screen.create',
    'screen.pair',
    'screen.revoke',
    'token.create',
    'token.revoke',
  ])
})
