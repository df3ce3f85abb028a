import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { verifyAuditChain } from '@/lib/audit/verify-audit-chain'
import { authSession, authUser } from '@/lib/db/schema/auth'
import type { AccountRules } from '@/lib/domain/access/account-rules'
import type { Caller } from '@/lib/domain/access/caller'
import type { Role } from '@/lib/domain/access/role'
import { usernameSchema } from '@/lib/domain/access/username'
import { buildCaller } from '@/lib/testing/builders/build-caller'
import { cheapHashing } from '@/lib/testing/cheap-hashing'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { createAuthServices } from '../auth-services'
import { changePassword } from '../change-password'
import { createUser } from '../create-user'
import { isOfDisabledAccount } from '../is-of-disabled-account'
import { signIn } from '../sign-in'
import { saveAccountRules } from './account-rules'
import { changeStaff } from './change-staff'
import { createStaff } from './create-staff'
import { listStaff } from './list-staff'
import { resetPassword } from './reset-password'
import { reviewStaff } from './review-staff'
import { endSessions, listSessions } from './sessions'
import type { StaffDependencies } from './staff-dependencies'
import { disableAccount, enableAccount } from './switch-account'

const PASSWORD = 'mưa rào-2026!'
const DAY_MS = 24 * 60 * 60 * 1000
const SYSTEM = { kind: 'system', id: 'test', name: 'test', address: '' } as const

let database: TestDatabase
let deps: StaffDependencies
let administrator: Caller
beforeEach(async () => {
  database = await createTestDatabase()
  deps = buildDeps()
  administrator = await addPerson('quantri.mau', 'administrator')
})
afterEach(() => database.drop())

/** Another process on the same database. */
function buildDeps(): StaffDependencies {
  const services = createAuthServices({
    db: database.db,
    secret: 'a-secret-of-this-test-only-0123456789',
    facilityCode: '31999',
    idleMs: 20 * 60_000,
    secureCookies: false,
    demo: false,
    passwords: cheapHashing,
  })
  return { db: database.db, services }
}

async function addPerson(username: string, role: Role): Promise<Caller> {
  const person = { username: usernameSchema.parse(username), name: `Mẫu ${username}`, role, password: PASSWORD }
  const created = await createUser(deps.services, person, SYSTEM)
  if (!created.ok) throw new Error(created.error.code)
  return buildCaller({ id: created.value.id, name: person.name, role })
}

const call = <I>(input: I, caller = administrator, now = new Date()) => ({ input, caller, now })
const tryToSignIn = (username: string, password = PASSWORD) =>
  signIn(deps.services, { username, password }, new Headers({ 'x-forwarded-for': '10.0.0.1' }))

async function signInCode(username: string, password = PASSWORD): Promise<string> {
  const result = await tryToSignIn(username, password)
  return result.ok ? 'ok' : result.error.code
}

async function cookieOf(username: string, password = PASSWORD): Promise<Headers> {
  const result = await tryToSignIn(username, password)
  if (!result.ok) throw new Error(result.error.code)
  return new Headers({ cookie: result.value.setCookies.map((line) => line.split(';')[0]).join('; ') })
}

const findMember = async (userId: string, now = new Date()) => {
  const listed = await listStaff(deps, { caller: administrator, now })
  return listed.ok ? listed.value.people.find((member) => member.userId === userId) : undefined
}

describe('a new person', () => {
  it('signs in with the one-time password, may do nothing but change it, and then everything of the role', async () => {
    const created = await createStaff(
      deps,
      call({ username: usernameSchema.parse('mau.an'), name: 'Mẫu An', role: 'receptionist' as const }),
    )
    if (!created.ok) throw new Error(created.error.code)
    const { userId, oneTimePassword } = created.value
    const headers = await cookieOf('mau.an', oneTimePassword)
    const before = await deps.services.callers.findCaller(headers, true)
    expect(before?.caller).toMatchObject({ mustChangePassword: true, permissions: new Set() })
    expect(await findMember(userId)).toMatchObject({ name: 'Mẫu An', oneTimeUntil: created.value.until })

    const same = await changePassword(
      deps.services,
      { currentPassword: oneTimePassword, newPassword: oneTimePassword },
      headers,
    )
    expect(same).toEqual({ ok: false, error: { code: 'password_unchanged' } })
    const changed = await changePassword(
      deps.services,
      { currentPassword: oneTimePassword, newPassword: PASSWORD },
      headers,
    )
    expect(changed.ok).toBe(true)
    const after = await deps.services.callers.findCaller(await cookieOf('mau.an'), true)
    expect(after?.caller.mustChangePassword).toBe(false)
    expect(after?.caller.permissions.has('visits:admit')).toBe(true)
    expect((await findMember(userId))?.oneTimeUntil).toBeUndefined()
  })

  it('cannot use the one-time password after three days', async () => {
    const created = await createStaff(
      deps,
      call(
        { username: usernameSchema.parse('mau.binh'), name: 'Mẫu Bình', role: 'nurse' as const },
        administrator,
        new Date(Date.now() - 3 * DAY_MS - 1000),
      ),
    )
    if (!created.ok) throw new Error(created.error.code)
    expect(await signInCode('mau.binh', created.value.oneTimePassword)).toBe('one_time_expired')
  })

  it('does not take the name of another', async () => {
    const wanted = { username: usernameSchema.parse('quantri.mau'), name: 'Mẫu', role: 'nurse' as const }
    expect(await createStaff(deps, call(wanted))).toEqual({ ok: false, error: { code: 'username_taken' } })
  })
})

describe('disabling', () => {
  it('ends the sessions at once, tells the open page why, and sign-in is refused until enabled', async () => {
    const { id: userId } = await addPerson('letan.mau', 'receptionist')
    const headers = await cookieOf('letan.mau')
    expect(await deps.services.callers.findCaller(headers, true)).not.toBeNull()
    expect(await disableAccount(deps, call({ userId, reason: 'Nghỉ việc' }))).toEqual({ ok: true, value: { userId } })
    expect(await deps.services.callers.findCaller(headers, true)).toBeNull()
    expect(await isOfDisabledAccount(deps.services, headers)).toBe(true)
    expect(await signInCode('letan.mau')).toBe('account_disabled')
    expect(await findMember(userId)).toMatchObject({ state: 'disabled', disabledBecause: 'Nghỉ việc', sessions: 0 })

    await enableAccount(deps, call({ userId }))
    expect(await deps.services.callers.findCaller(headers, true)).toBeNull()
    expect(await isOfDisabledAccount(deps.services, headers)).toBe(false)
    expect(await signInCode('letan.mau')).toBe('ok')
  })

  it.each([
    ['disables', (userId: string) => disableAccount(deps, call({ userId, reason: 'thử' }))],
    ['changes the role of', (userId: string) => changeStaff(deps, call({ userId, role: 'nurse' as const }))],
    ['resets the password of', (userId: string) => resetPassword(deps, call({ userId }))],
  ])('nobody %s their own account', async (_, attempt) => {
    expect(await attempt(administrator.id)).toEqual({ ok: false, error: { code: 'own_account' } })
    expect(await signInCode('quantri.mau')).toBe('ok')
  })

  it('of two administrators who disable each other at the same moment one stays', async () => {
    const other = await addPerson('quantri.hai', 'administrator')
    const outcomes = await Promise.all([
      disableAccount(deps, call({ userId: other.id, reason: 'thử' }, administrator)),
      disableAccount(deps, call({ userId: administrator.id, reason: 'thử' }, other)),
    ])
    expect(outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.error.code)).toSorted()).toEqual([
      'last_administrator',
      'ok',
    ])
  })

  it.each([
    ['disabled', (userId: string, caller: Caller) => disableAccount(deps, call({ userId, reason: 'thử' }, caller))],
    [
      'made a nurse',
      (userId: string, caller: Caller) => changeStaff(deps, call({ userId, role: 'nurse' as const }, caller)),
    ],
    ['shut out by a reset', (userId: string, caller: Caller) => resetPassword(deps, call({ userId }, caller))],
  ])('the last administrator is not %s, whoever asks', async (_, attempt) => {
    const service = buildCaller({ kind: 'service', id: 'token', role: null })
    expect(await attempt(administrator.id, service)).toEqual({ ok: false, error: { code: 'last_administrator' } })
  })

  it('somebody of another facility is nobody here', async () => {
    const { id: userId } = await addPerson('letan.xa', 'receptionist')
    const stranger = buildCaller({ ...administrator, facilityCode: '31998' })
    expect(await disableAccount(deps, call({ userId, reason: 'thử' }, stranger))).toEqual({
      ok: false,
      error: { code: 'account_not_found' },
    })
  })
})

describe('a role', () => {
  it('counts at once for sessions that are open', async () => {
    const { id: userId } = await addPerson('doi.vai', 'receptionist')
    const headers = await cookieOf('doi.vai')
    await deps.services.callers.findCaller(headers, true)
    await changeStaff(deps, call({ userId, role: 'nurse' as const }))
    const found = await deps.services.callers.findCaller(headers, true)
    expect(found?.caller.permissions.has('queue:call')).toBe(true)
    expect(found?.caller.permissions.has('visits:admit')).toBe(false)
  })
})

describe('a reset password', () => {
  it('ends every session and replaces the old one', async () => {
    const { id: userId } = await addPerson('quen.mk', 'nurse')
    const headers = await cookieOf('quen.mk')
    const reset = await resetPassword(deps, call({ userId }))
    if (!reset.ok) throw new Error(reset.error.code)
    expect(await deps.services.callers.findCaller(headers, true)).toBeNull()
    expect(await signInCode('quen.mk')).toBe('invalid_credentials')
    expect(await signInCode('quen.mk', reset.value.oneTimePassword)).toBe('ok')
  })
})

describe('an idle account', () => {
  const lastUsed = (userId: string, days: number) =>
    database.db
      .update(authUser)
      .set({ lastUsedAt: new Date(Date.now() - days * DAY_MS), activeFrom: new Date(0) })
      .where(eq(authUser.id, userId))
  const setRules = (rules: Partial<AccountRules>) =>
    saveAccountRules(deps, call({ idleDays: 45, whenIdle: 'disable' as const, reviewMonths: 6, ...rules }))

  it.each([
    [44, {}, 'ok'],
    [46, {}, 'account_idle'],
    [46, { whenIdle: 'mark' as const }, 'ok'],
    [46, { idleDays: 60 }, 'ok'],
    [61, { idleDays: 60 }, 'account_idle'],
  ])('unused for %i days under %j: %s', async (days, rules, expected) => {
    const { id: userId } = await addPerson('lau.ngay', 'receptionist')
    await setRules(rules)
    await lastUsed(userId, days)
    expect(await signInCode('lau.ngay')).toBe(expected)
  })

  it('is listed as such, opens again once enabled, and a wrong password tells nobody that it is idle', async () => {
    const { id: userId } = await addPerson('lau.ngay', 'receptionist')
    await lastUsed(userId, 46)
    expect(await findMember(userId)).toMatchObject({ state: 'idle' })
    expect(await signInCode('lau.ngay', 'sai mật khẩu 12')).toBe('invalid_credentials')
    await enableAccount(deps, call({ userId }))
    expect(await findMember(userId)).toMatchObject({ state: 'active' })
    expect(await signInCode('lau.ngay')).toBe('ok')
  })

  it('of the only administrator opens all the same', async () => {
    await lastUsed(administrator.id, 100)
    expect(await signInCode('quantri.mau')).toBe('ok')
  })

  it('of an administrator stays shut where another one is in use', async () => {
    await addPerson('quantri.hai', 'administrator')
    await lastUsed(administrator.id, 100)
    expect(await signInCode('quantri.mau')).toBe('account_idle')
  })
})

describe('sessions', () => {
  it('are listed with their place and ended one by one', async () => {
    const { id: userId } = await addPerson('hai.may', 'nurse')
    const [first, second] = [await cookieOf('hai.may'), await cookieOf('hai.may')]
    const listed = await listSessions(deps, call({ userId }))
    if (!listed.ok) throw new Error(listed.error.code)
    expect(listed.value.sessions).toHaveLength(2)
    expect(await findMember(userId)).toMatchObject({ sessions: 2 })
    const [newest] = listed.value.sessions
    expect(await endSessions(deps, call({ userId, sessionId: newest?.sessionId }))).toMatchObject({
      value: { ended: 1 },
    })
    expect(await deps.services.callers.findCaller(second, true)).toBeNull()
    expect(await deps.services.callers.findCaller(first, true)).not.toBeNull()
  })

  it('of another account cannot be ended under this one’s name', async () => {
    const { id: userId } = await addPerson('nguoi.mot', 'nurse')
    const { id: otherId } = await addPerson('nguoi.hai', 'nurse')
    const headers = await cookieOf('nguoi.hai')
    const listed = await listSessions(deps, call({ userId: otherId }))
    const sessionId = listed.ok ? listed.value.sessions[0]?.sessionId : undefined
    expect(await endSessions(deps, call({ userId, sessionId }))).toMatchObject({ value: { ended: 0 } })
    expect(await deps.services.callers.findCaller(headers, true)).not.toBeNull()
  })

  it('that have ended are cleared away at the next sign-in', async () => {
    const { id: userId } = await addPerson('don.dep', 'nurse')
    await tryToSignIn('don.dep')
    await database.db.update(authSession).set({ expiresAt: new Date(0) })
    await tryToSignIn('don.dep')
    expect(await database.db.select().from(authSession).where(eq(authSession.userId, userId))).toHaveLength(1)
  })
})

it('the access review asks for accounts of six months and keeps who looked', async () => {
  const { id: userId } = await addPerson('ra.soat', 'nurse')
  const inSevenMonths = new Date(Date.now() + 213 * DAY_MS)
  expect((await findMember(userId))?.reviewDue).toBe(false)
  expect((await findMember(userId, inSevenMonths))?.reviewDue).toBe(true)
  expect(await reviewStaff(deps, call({ userIds: [userId, userId] }, administrator, inSevenMonths))).toEqual({
    ok: true,
    value: { reviewed: 1 },
  })
  expect(await findMember(userId, inSevenMonths)).toMatchObject({
    reviewDue: false,
    reviewed: { by: 'Mẫu quantri.mau' },
  })
})

it('every change is in the audit trail, and no password is', async () => {
  const { id: userId } = await addPerson('nhat.ky', 'nurse')
  const reset = await resetPassword(deps, call({ userId }))
  await changeStaff(deps, call({ userId, role: 'receptionist' as const, trainedOn: null }))
  await disableAccount(deps, call({ userId, reason: 'Chuyển bộ phận' }))
  await enableAccount(deps, call({ userId }))
  await endSessions(deps, call({ userId, sessionId: undefined }))
  await reviewStaff(deps, call({ userIds: [userId] }))
  const { rows } = await database.pool.query<{ action: string; reason: string | null; details: unknown }>(
    `select action, reason, details from audit_entry where actor_id = $1 order by seq`,
    [administrator.id],
  )
  expect(rows.map(({ action }) => action)).toEqual([
    'password.reset',
    'user.change',
    'user.disable',
    'user.enable',
    'session.end',
    'user.review',
  ])
  expect(rows[1]?.details).toMatchObject({ account: 'nhat.ky', role: 'receptionist', roleBefore: 'nurse' })
  expect(rows[2]?.reason).toBe('Chuyển bộ phận')
  expect(JSON.stringify(rows)).not.toContain(reset.ok ? reset.value.oneTimePassword : 'never')
  expect((await verifyAuditChain(database.db)).ok).toBe(true)
})
