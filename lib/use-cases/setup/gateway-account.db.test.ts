import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { findGatewayAccount } from '@/lib/db/gateway-account-store'
import { createVault } from '@/lib/db/vault'
import { buildCaller } from '@/lib/testing/builders/build-caller'
import { startSandbox, type SandboxProcess } from '@/lib/testing/sandbox-process'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { sandboxAccount } from '@/sandbox/sandbox-account'
import { sandboxPerson } from '@/sandbox/people/sandbox-person'
import { changeGatewayAccount, readGatewaySetup, resetGatewayAccount, testGateway } from './gateway-account'

const facilityCode = '31999'
const vault = createVault(randomBytes(32))
const logged: unknown[] = []
const administrator = buildCaller({ name: 'Tuấn', role: 'administrator' })
const call = <I>(input: I) => ({ input, caller: administrator, now: new Date() })

let database: TestDatabase
let sandbox: SandboxProcess
beforeAll(async () => {
  database = await createTestDatabase()
  sandbox = await startSandbox()
})
beforeEach(() => database.pool.query('truncate facility_setting, setting_change'))
afterAll(async () => {
  await sandbox.stop()
  await database.drop()
})

function deps(part: { password?: string; baseUrl?: string } = {}) {
  const gatewayDefaults = { ...sandboxAccount, baseUrl: sandbox.baseUrl, timeoutMs: 2_000, ...part }
  return { db: database.db, vault, gatewayDefaults, gatewayLog: (entry: unknown) => void logged.push(entry) }
}
const { password: _password, officerId: _officerId, ...named } = sandboxAccount

it('shows no password and no whole number, before and after a change', async () => {
  const before = await readGatewaySetup(deps(), facilityCode)
  expect(before).toMatchObject({ value: { source: 'environment', username: '31999_BV' } })
  const changed = await changeGatewayAccount(deps(), call({ version: 0, ...named, password: 'Mat-khau-moi-2027' }))
  expect(changed).toMatchObject({ value: { source: 'application', version: 1 } })
  for (const shown of [before, changed]) {
    expect(JSON.stringify(shown)).not.toMatch(
      new RegExp(`Mat-khau|${sandboxAccount.password}|${sandboxAccount.officerId}`),
    )
  }
  const { rows } = await database.pool.query('select value::text from facility_setting')
  const { rows: entries } = await database.pool.query('select details::text from audit_entry')
  expect(JSON.stringify([rows, entries])).not.toMatch(/Mat-khau|TIẾP ĐÓN.*Mat/)
  expect(await findGatewayAccount(database.db, vault, facilityCode)).toMatchObject({
    version: 1,
    account: { password: 'Mat-khau-moi-2027', officerId: sandboxAccount.officerId },
  })
})

it('another user name needs its own password: the former one is never sent along', async () => {
  expect(
    await changeGatewayAccount(deps(), call({ version: 0, username: '31998_BV', officerName: 'Lê Thị Mẫu' })),
  ).toEqual({ ok: false, error: { code: 'password_missing' } })
})

it('goes back to the account of the environment', async () => {
  await changeGatewayAccount(deps(), call({ version: 0, ...named, password: 'Sai-2027' }))
  expect(await resetGatewayAccount(deps(), call({ version: 1 }))).toMatchObject({ value: { source: 'environment' } })
  expect(await findGatewayAccount(database.db, vault, facilityCode)).toEqual({ version: 2, account: null })
})

const person = [...Array(50).keys()].map((at) => sandboxPerson(1, at)).find(({ resultCode }) => resultCode === '000')
const question = {
  identifier: person?.personalNumber ?? '',
  fullName: person?.fullName ?? '',
  birthDate: person?.birthDate ?? { year: 1985 },
}

it.each([['name'], ['connect'], ['token'], ['card'], ['history'], ['copayment']] as const)(
  'tries the step «%s» with the account in use, and says how long it took',
  async (step) => {
    const tried = await testGateway(deps(), call({ step, question }))
    expect(tried).toMatchObject({ ok: true })
    expect(tried.ok && tried.value.failure).toBeUndefined()
    expect(tried.ok && tried.value.durationMs).toBeGreaterThanOrEqual(0)
  },
)

it.each([
  ['an expired password', 'token', { password: 'Het-han-2026' }, 'gateway_rejected_account', '401'],
  ['a name nobody knows', 'name', { baseUrl: 'https://khong-co.invalid' }, 'name_unknown', undefined],
  ['a port nobody listens on', 'connect', { baseUrl: 'http://127.0.0.1:9' }, 'gateway_unreachable', undefined],
] as const)('says what is wrong with %s', async (_what, step, part, failure, resultCode) => {
  const tried = await testGateway(deps(part), call({ step }))
  expect(tried).toMatchObject({ value: { failure, ...(resultCode && { resultCode }) } })
})

it('a card that the gateway does not know is an answer: the way there is in order', async () => {
  const nobody = { ...question, identifier: '031199999999' }
  const tried = await testGateway(deps(), call({ step: 'card', question: nobody }))
  expect(tried.ok && tried.value.failure).toBeUndefined()
  expect(tried.ok && tried.value.resultCode).toMatch(/^0(?:5|6)\d$/)
})

it('a hanging gateway ends in time and is told apart', async () => {
  await sandbox.setFault({ mode: 'hang' })
  const tried = await testGateway(deps(), call({ step: 'token' }))
  await sandbox.setFault({ mode: 'none' })
  expect(tried).toMatchObject({ value: { failure: 'gateway_timeout' } })
})

it('neither log nor audit trail knows whom it asked about', async () => {
  await testGateway(deps(), call({ step: 'card', question }))
  const { rows } = await database.pool.query<{ details: string }>(
    "select details::text from audit_entry where action = 'gateway.test'",
  )
  expect(rows.length).toBeGreaterThan(0)
  for (const secret of [question.identifier, question.fullName, sandboxAccount.password]) {
    expect(JSON.stringify([rows, logged])).not.toContain(secret)
  }
})
