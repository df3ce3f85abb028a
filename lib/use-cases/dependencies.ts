import 'server-only'
import type { Database } from '@/lib/db/client'
import { findGatewayAccount } from '@/lib/db/gateway-account-store'
import { createDeskEventListener, type DeskEventListener } from '@/lib/db/desk-event-listener'
import { getDatabase } from '@/lib/db/get-database'
import { createVault, type Vault } from '@/lib/db/vault'
import { getAppSecret, getEnv, type Env } from '@/lib/env'
import { createRenewedGateway } from '@/lib/gateway/create-renewed-gateway'
import type { Gateway, GatewayConfig, GatewayLog, GatewayLogEntry } from '@/lib/gateway/gateway.types'
import { log } from '@/lib/log'
import type { FindSigner } from '@/lib/outbox/signing/message-signer'
import { openKeyFile } from '@/lib/outbox/signing/open-key-file'
import { observeGateway, observeLookup } from '@/lib/metrics/observe-remotes'
import { createLookup } from '@/lib/records/lookup/create-lookup'
import type { Lookup, LookupLogEntry } from '@/lib/records/lookup/lookup.types'

/** Everything a use case works with, real or of a test. */
export interface Dependencies {
  db: Database
  vault: Vault
  gateway: Gateway
  /** Address and account of the environment, which hold until an administrator gives another account. */
  gatewayDefaults: GatewayConfig
  gatewayLog: GatewayLog
  lookup: Lookup
  /** Whether `lookup` has any service to ask. */
  hasOtherServices: boolean
  /** The facility's signing key, or why there is none. */
  findSigner: FindSigner
  /** How long a check-in message stays with the worker that took it. */
  leaseMs: number
  deskEvents: DeskEventListener
  /** The facility this installation serves; a caller's own facility goes before it. */
  facilityCode: string
}

declare global {
  var tiepdonDependencies: Dependencies | undefined
}

/** The one composition root, built at the first call. On `globalThis`: the framework loads modules once per bundle. */
export function getDependencies(): Dependencies {
  globalThis.tiepdonDependencies ??= createDependencies(getEnv())
  return globalThis.tiepdonDependencies
}

function createDependencies(env: Env): Dependencies {
  const { db } = getDatabase()
  const vault = createVault(getAppSecret())
  return {
    db,
    vault,
    gateway: createRenewedGateway(toGatewayConfig(env), { now: () => new Date(), log: logGateway }, () =>
      findGatewayAccount(db, vault, env.FACILITY_CODE),
    ),
    gatewayDefaults: toGatewayConfig(env),
    gatewayLog: logGateway,
    findSigner: openKeyFile({ file: env.SIGNING_KEY_FILE, passwordFile: env.SIGNING_KEY_PASSWORD_FILE }),
    // Twice the longest wait: by then the worker that took it is dead, or has written what came of it.
    leaseMs: 2 * env.BHXH_MESSAGE_TIMEOUT_MS,
    lookup: createLookup(toLookupConfig(env), { now: () => new Date(), log: logLookup }),
    hasOtherServices: toLookupConfig(env).urls.length > 0,
    deskEvents: createDeskEventListener(env.DATABASE_URL),
    facilityCode: env.FACILITY_CODE,
  }
}

function toGatewayConfig(env: Env) {
  return {
    baseUrl: env.BHXH_BASE_URL,
    username: env.BHXH_USERNAME,
    password: env.BHXH_PASSWORD,
    officerName: env.BHXH_OFFICER_NAME,
    officerId: env.BHXH_OFFICER_ID,
    timeoutMs: env.BHXH_TIMEOUT_MS,
    messageTimeoutMs: env.BHXH_MESSAGE_TIMEOUT_MS,
  }
}

function toLookupConfig(env: Env) {
  return { urls: env.LOOKUP_URLS ?? [], token: env.LOOKUP_TOKEN ?? '', timeoutMs: env.LOOKUP_TIMEOUT_MS }
}

function logLookup(entry: LookupLogEntry): void {
  observeLookup(entry)
  writeLookup(entry)
}

function writeLookup({ event, path, httpStatus, ...entry }: LookupLogEntry): void {
  log[entry.code === undefined ? 'info' : 'warn'](event, {
    ...entry,
    route: path,
    ...(httpStatus !== undefined && { status: httpStatus }),
  })
}

function logGateway(entry: GatewayLogEntry): void {
  observeGateway(entry)
  switch (entry.event) {
    case 'gateway_call': {
      const { path, durationMs, httpStatus, code } = entry
      log.info(entry.event, {
        route: path,
        durationMs,
        ...(httpStatus !== undefined && { status: httpStatus }),
        ...(code !== undefined && { code }),
      })
      return
    }
    case 'gateway_circuit':
      log.warn(entry.event, { code: entry.state })
  }
}
