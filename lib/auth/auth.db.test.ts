import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { verifyAuditChain } from '@/lib/audit/verify-audit-chain'
import { authAccount, authUser, serviceToken } from '@/lib/db/schema/auth'
import { cheapHashing } from '@/lib/testing/cheap-hashing'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { createAuthServices, type AuthServices } from './auth-services'
import { changePassword } from './change-password'
import { createServiceToken } from './token/create-service-token'
import { createUser } from './create-user'
import { scryptHashing } from './password-hashing'
import { signIn } from './sign-in'
import { signOut } from './sign-out'

const PASSWORD = 'mưa rào-2026!'
const IDLE_MS = 20 * 60_000
const MINUTE = 60_000

let database: TestDatabase
let services: AuthServices

beforeEach(async () => {
  database = await createTestDatabase()
  services = buildServices()
  const actor = { kind: 'system', id: 'test', name: 'test', address: '' } as const
  await createUser(services, { username: 'letan', name: 'Lễ tân mẫu', role: 'receptionist', password: PASSWORD }, actor)
})
afterEach(() => database.drop())

/** Another process on the same database. */
function buildServices(passwords = cheapHashing): AuthServices {
  return createAuthServices({
    db: database.db,
    secret: 'a-secret-of-this-test-only-0123456789',
    facilityCode: '31999',
    idleMs: IDLE_MS,
    secureCookies: false,
    demo: false,
    passwords,
  })
}

const at = (minutes: number) => new Date(Date.now() + minutes * MINUTE)
const from = (address: string, more: Record<string, string> = {}) =>
  new Headers({ 'x-forwarded-for': address, ...more })
const attempt = (username: string, password: string, address = '10.0.0.1', on = services) =>
  signIn(on, { username, password }, from(address))
const codeOf = async (result: Promise<{ ok: true } | { ok: false; error: { code: string } }>) => {
  const settled = await result
  return settled.ok ? 'ok' : settled.error.code
}

async function signedInHeaders(): Promise<Headers> {
  const result = await attempt('letan', PASSWORD)
  if (!result.ok) throw new Error(result.error.code)
  const cookie = result.value.setCookies.map((line) => line.split(';')[0]).join('; ')
  return from('10.0.0.1', { cookie })
}

describe('sign-in', () => {
  it('with the right password opens a session in a strict cookie', async () => {
    const result = await attempt(' LeTan ', PASSWORD)
    expect(result).toMatchObject({ ok: true, value: { session: { username: 'letan', role: 'receptionist' } } })
    const [cookie] = result.ok ? result.value.setCookies : []
    expect(cookie).toMatch(/^tiepdon\.session_token=/)
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Strict/)
  })

  it.each([
    ['a wrong password', 'letan', 'sai mật khẩu 12'],
    ['an unknown user', 'khongco', PASSWORD],
    ['a malformed user name', 'lễ tân', PASSWORD],
    ['nothing', '', ''],
    ['a password that is too long', 'letan', 'x'.repeat(400)],
  ])('%s gets the same answer', async (_, username, password) => {
    expect(await attempt(username, password)).toEqual({ ok: false, error: { code: 'invalid_credentials' } })
  })

  it.each(['letan', 'khongco'])(
    'locks %s after five failures, in every process and from every address',
    async (name) => {
      for (let index = 0; index < 5; index++) await attempt(name, 'sai mật khẩu 12', `10.0.1.${index}`)
      const elsewhere = await attempt(name, PASSWORD, '10.9.9.9', buildServices())
      expect(elsewhere).toMatchObject({ ok: false, error: { code: 'account_locked' } })
      if (!elsewhere.ok && 'retryAfterSeconds' in elsewhere.error) {
        expect(elsewhere.error.retryAfterSeconds).toBeGreaterThan(25)
        expect(elsewhere.error.retryAfterSeconds).toBeLessThanOrEqual(30)
      }
    },
  )

  it('lets no more than five guesses through when a hundred come at once', async () => {
    const codes = await Promise.all(
      Array.from({ length: 100 }, (_, index) => codeOf(attempt('letan', `sai mật khẩu ${index}`, `10.0.2.${index}`))),
    )
    expect(codes.filter((code) => code === 'invalid_credentials')).toHaveLength(5)
    expect(codes.filter((code) => code === 'account_locked')).toHaveLength(95)
  })

  it('lets fifty desks with the right password in at once', async () => {
    const codes = await Promise.all(Array.from({ length: 50 }, () => codeOf(attempt('letan', PASSWORD))))
    expect(new Set(codes)).toEqual(new Set(['ok']))
  })

  it('takes passwords that are kept with scrypt, as the app keeps them', async () => {
    const real = buildServices(scryptHashing)
    await database.db.update(authAccount).set({ password: await scryptHashing.hash(PASSWORD) })
    expect(await codeOf(attempt('letan', PASSWORD, '10.0.0.1', real))).toBe('ok')
    expect(await codeOf(attempt('letan', 'sai mật khẩu 12', '10.0.0.1', real))).toBe('invalid_credentials')
    expect(await codeOf(attempt('letan', PASSWORD))).toBe('invalid_credentials')
  })

  it('forgets an account’s failures after the right password', async () => {
    for (let round = 0; round < 3; round++) {
      for (let index = 0; index < 4; index++) await attempt('letan', 'sai mật khẩu 12')
      expect(await codeOf(attempt('letan', PASSWORD))).toBe('ok')
    }
  })

  it('stops an address that tries many accounts', async () => {
    await Promise.all(Array.from({ length: 60 }, (_, index) => attempt(`x_${index}`, 'p', '10.0.3.1')))
    expect(await codeOf(attempt('letan', PASSWORD, '10.0.3.1'))).toBe('too_many_requests')
    expect(await codeOf(attempt('letan', PASSWORD, '10.0.3.2'))).toBe('ok')
  })

  it('refuses a disabled account, and ends its sessions', async () => {
    const headers = await signedInHeaders()
    await database.db.update(authUser).set({ banned: true })
    expect(await codeOf(attempt('letan', PASSWORD))).toBe('account_disabled')
    expect(await buildServices().callers.findCaller(headers, true)).toBeNull()
  })

  it('is audited, refused or not, in a whole chain', async () => {
    await attempt('letan', PASSWORD)
    await attempt('letan', 'sai mật khẩu 12')
    const { rows } = await database.pool.query('select action, outcome, reason, address from audit_entry order by seq')
    expect(rows).toEqual([
      { action: 'user.create', outcome: 'ok', reason: null, address: '' },
      { action: 'session.sign-in', outcome: 'ok', reason: null, address: '10.0.0.1' },
      { action: 'session.sign-in', outcome: 'refused', reason: 'invalid_credentials', address: '10.0.0.1' },
    ])
    expect((await verifyAuditChain(database.db)).ok).toBe(true)
  })
})

describe('a session', () => {
  it('names its caller', async () => {
    const found = await services.callers.findCaller(await signedInHeaders(), true)
    expect(found?.caller).toMatchObject({
      kind: 'user',
      name: 'Lễ tân mẫu',
      facilityCode: '31999',
      address: '10.0.0.1',
    })
    expect(found?.caller.permissions.has('visits:admit')).toBe(true)
    expect(found?.caller.permissions.has('users:write')).toBe(false)
  })

  it('ends when the desk is idle', async () => {
    const headers = await signedInHeaders()
    expect(await services.callers.findCaller(headers, false, at(19))).not.toBeNull()
    expect(await services.callers.findCaller(headers, false, at(21))).toBeNull()
  })

  it('goes on while the desk is used, and not for polling', async () => {
    const headers = await signedInHeaders()
    await services.callers.findCaller(headers, true, at(15))
    expect(await services.callers.findCaller(headers, false, at(34))).not.toBeNull()
    expect(await services.callers.findCaller(headers, false, at(36))).toBeNull()
  })

  it('ends after twelve hours however busy the desk', async () => {
    const headers = await signedInHeaders()
    let last = 0
    while (last < 13 * 60 && (await services.callers.findCaller(headers, true, at(last)))) last += 10
    expect(last).toBe(12 * 60)
  })

  it('costs at most one read per request', async () => {
    const headers = await signedInHeaders()
    const reads = countQueries(database)
    await buildServices().callers.findCaller(headers, true)
    expect(reads()).toBe(1)
  })

  it('signed out is refused at once here and within seconds elsewhere', async () => {
    const headers = await signedInHeaders()
    const elsewhere = buildServices()
    await elsewhere.callers.findCaller(headers, true)
    await signOut(services, headers)
    expect(await services.callers.findCaller(headers, true)).toBeNull()
    expect(await elsewhere.callers.findCaller(headers, true, new Date(Date.now() + 3001))).toBeNull()
  })

  it('signed out is refused elsewhere within seconds, however busily it is used there', async () => {
    const headers = await signedInHeaders()
    const elsewhere = buildServices()
    const began = Date.now()
    const useAfter = (ms: number) => elsewhere.callers.findCaller(headers, true, new Date(began + ms))
    expect(await useAfter(0)).not.toBeNull()
    await signOut(services, headers)
    for (const ms of [1000, 2000, 2900]) expect(await useAfter(ms)).not.toBeNull()
    expect(await useAfter(3900)).toBeNull()
  })

  it.each([
    ['no cookie', {}],
    ['rubbish', { cookie: 'tiepdon.session_token=abc' }],
    ['a bad encoding', { cookie: 'tiepdon.session_token=%E0%A4%A' }],
    ['a token signed by nobody', { cookie: `tiepdon.session_token=${'a'.repeat(32)}.${'b'.repeat(43)}=` }],
  ])('is not there with %s', async (_, headers: Record<string, string>) => {
    expect(await services.callers.findCaller(from('10.0.0.1', headers), true)).toBeNull()
  })
})

describe('changing the password', () => {
  it('takes the new one and ends the other sessions', async () => {
    const headers = await signedInHeaders()
    const other = await signedInHeaders()
    await services.callers.findCaller(other, true)
    const changed = await changePassword(services, { currentPassword: PASSWORD, newPassword: 'nắng ấm-2027!' }, headers)
    expect(changed.ok).toBe(true)
    expect(await codeOf(attempt('letan', PASSWORD))).toBe('invalid_credentials')
    expect(await codeOf(attempt('letan', 'nắng ấm-2027!'))).toBe('ok')
    expect(await services.callers.findCaller(other, true)).toBeNull()
    expect(await buildServices().callers.findCaller(other, true)).toBeNull()
  })

  it.each([
    ['a wrong current password', 'sai mật khẩu 12', 'nắng ấm-2027!', 'invalid_credentials'],
    ['a short new password', PASSWORD, 'ngắn', 'weak_password'],
    ['the demo’s password', PASSWORD, 'TiepDon-mau-2026', 'demo_password'],
  ])('refuses %s', async (_, currentPassword, newPassword, code) => {
    const headers = await signedInHeaders()
    expect(await codeOf(changePassword(services, { currentPassword, newPassword }, headers))).toBe(code)
  })

  it('locks somebody who guesses the current password', async () => {
    const headers = await signedInHeaders()
    const guess = () => changePassword(services, { currentPassword: 'đoán bừa', newPassword: 'nắng ấm-2027!' }, headers)
    for (let index = 0; index < 5; index++) await guess()
    expect(await codeOf(guess())).toBe('account_locked')
  })
})

describe('a service token', () => {
  const actor = { kind: 'system', id: 'test', name: 'test', address: '' } as const
  const issue = () =>
    createServiceToken(database.db, { facilityCode: '31999', name: 'HIS', scopes: ['people:identify'] }, actor)

  it('names its caller with its scopes and nothing else', async () => {
    const headers = from('10.0.0.7', { authorization: `Bearer ${await issue()}` })
    const found = await services.callers.findCaller(headers, true)
    expect(found?.caller).toMatchObject({ kind: 'service', name: 'HIS', role: null, address: '10.0.0.7' })
    expect([...(found?.caller.permissions ?? [])]).toEqual(['people:identify'])
  })

  it('is stored only as a hash', async () => {
    const token = await issue()
    const [row] = await database.db.select().from(serviceToken)
    expect(row?.tokenHash).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.stringify(row)).not.toContain(token.slice('tiepdon_'.length))
  })

  it('revoked is refused', async () => {
    const headers = from('10.0.0.7', { authorization: `Bearer ${await issue()}` })
    await services.callers.findCaller(headers, true)
    await database.db.update(serviceToken).set({ revokedAt: new Date() })
    expect(await services.callers.findCaller(headers, true, new Date(Date.now() + 3001))).toBeNull()
  })

  it.each(['Bearer', 'Bearer x', 'Basic bGV0YW46eA==', `Bearer tiepdon_${'x'.repeat(43)}`])(
    'not known: %s',
    async (value) => {
      const cookie = (await signedInHeaders()).get('cookie') ?? ''
      expect(await services.callers.findCaller(from('10.0.0.7', { cookie, authorization: value }), true)).toBeNull()
    },
  )
})

/** Counts what the pool is asked from now on. */
function countQueries({ pool }: TestDatabase): () => number {
  const query = pool.query.bind(pool)
  let count = 0
  Object.assign(pool, {
    query: (...args: Parameters<typeof query>) => {
      count += 1
      return query(...args)
    },
  })
  return () => count
}
