import 'server-only'
import { appendAudit } from '@/lib/audit/append-audit'
import type {
  ChangeGatewayAccountRequest,
  GatewaySetup,
  ResetGatewayAccountRequest,
  TestGatewayRequest,
  TestGatewayResponse,
} from '@/lib/contracts/gateway-setup'
import type { Database } from '@/lib/db/client'
import { findGatewayAccount, saveGatewayAccount } from '@/lib/db/gateway-account-store'
import type { Vault } from '@/lib/db/vault'
import { listFieldChanges, type FieldChange } from '@/lib/domain/facility/setting-change'
import { maskIdentifier } from '@/lib/domain/patient/identifier'
import { err, ok, type Result } from '@/lib/domain/result'
import type { GatewayAccount, GatewayConfig, GatewayLog } from '@/lib/gateway/gateway.types'
import { probeGateway } from '@/lib/gateway/probe-gateway'
import { changeSetting, type SettingChanged, type SetupCall } from './change-setting'
import { readSettingChanges } from './read-setting-changes'

interface GatewaySetupDependencies {
  db: Database
  vault: Vault
  gatewayDefaults: GatewayConfig
}

/** The account in use as an administrator may see it: no password, no whole number. */
export async function readGatewaySetup(
  { db, vault, gatewayDefaults }: GatewaySetupDependencies,
  facilityCode: string,
): Promise<Result<GatewaySetup, never>> {
  const [{ account, version }, changes] = await Promise.all([
    findGatewayAccount(db, vault, facilityCode),
    readSettingChanges(db, { facilityCode, topics: ['gateway'] }),
  ])
  const { username, officerName, officerId } = account ?? gatewayDefaults
  return ok({
    address: new URL(gatewayDefaults.baseUrl).origin,
    username,
    officerName,
    maskedOfficerId: maskIdentifier('personal-number', officerId),
    source: account ? 'application' : 'environment',
    version,
    changes,
  })
}

/** Another account or password, kept sealed. What is left out stays, as long as the user name does. */
export async function changeGatewayAccount(
  deps: GatewaySetupDependencies,
  { input: { version, ...given }, caller, now }: SetupCall<ChangeGatewayAccountRequest>,
): Promise<Result<GatewaySetup, SettingChanged | { code: 'password_missing' }>> {
  const { db, vault, gatewayDefaults } = deps
  const { facilityCode } = caller
  const change = { topic: 'gateway', version, caller, now } as const
  const done = await changeSetting<{ code: 'password_missing' }>(db, change, async (tx) => {
    const { account: kept } = await findGatewayAccount(tx, vault, facilityCode)
    const before = kept ?? gatewayDefaults
    const stays = before.username === given.username
    const password = given.password ?? (stays ? before.password : undefined)
    const officerId = given.officerId ?? (stays ? before.officerId : undefined)
    if (password === undefined || officerId === undefined) return err({ code: 'password_missing' })
    const account = { username: given.username, officerName: given.officerName, password, officerId }
    await saveGatewayAccount(tx, vault, { facilityCode, account, now, by: caller.name })
    const changes = listFieldChanges(toFields(before, kept !== null), toFields(account, true))
    return ok([...changes, ...(before.password === password ? [] : [PASSWORD_CHANGED])])
  })
  return done.ok ? readGatewaySetup(deps, facilityCode) : done
}

/** Forgets the account given here: that of the environment holds again. */
export async function resetGatewayAccount(
  deps: GatewaySetupDependencies,
  { input: { version }, caller, now }: SetupCall<ResetGatewayAccountRequest>,
): Promise<Result<GatewaySetup, SettingChanged>> {
  const { db, vault, gatewayDefaults } = deps
  const { facilityCode } = caller
  const done = await changeSetting<never>(db, { topic: 'gateway', version, caller, now }, async (tx) => {
    const { account } = await findGatewayAccount(tx, vault, facilityCode)
    await saveGatewayAccount(tx, vault, { facilityCode, account: null, now, by: caller.name })
    return ok(account ? listFieldChanges(toFields(account, true), toFields(gatewayDefaults, false)) : [])
  })
  return done.ok ? readGatewaySetup(deps, facilityCode) : done
}

/** Tries one step with the account in use. Audited with how it went, never with whom it asked about. */
export async function testGateway(
  { db, vault, gatewayDefaults, gatewayLog }: GatewaySetupDependencies & { gatewayLog: GatewayLog },
  { input: { step, question }, caller }: Pick<SetupCall<TestGatewayRequest>, 'input' | 'caller'>,
): Promise<Result<TestGatewayResponse, never>> {
  const { facilityCode } = caller
  const { account } = await findGatewayAccount(db, vault, facilityCode)
  const probe = { step, ...(question && { question }) }
  const outcome = await probeGateway(
    { ...gatewayDefaults, ...account },
    { now: () => new Date(), log: gatewayLog },
    probe,
  )
  const { resultCode = null, failure = null } = outcome
  await appendAudit(db, {
    facilityCode,
    actor: caller,
    action: 'gateway.test',
    outcome: failure ? 'failed' : 'ok',
    details: { step, resultCode, failure },
  })
  return ok(outcome)
}

const PASSWORD_CHANGED: FieldChange = { field: 'password', from: '••••', to: 'mật khẩu mới' }

function toFields({ username, officerName, officerId }: GatewayAccount, isGivenHere: boolean) {
  return {
    username,
    officerName,
    officerId: maskIdentifier('personal-number', officerId),
    source: isGivenHere ? 'application' : 'environment',
  }
}
