import 'server-only'
import { createGateway } from './create-gateway'
import { createSingleFlight } from './create-single-flight'
import type { Gateway, GatewayAccount, GatewayConfig, GatewayDependencies } from './gateway.types'

/** The account that an administrator gave; null where the one of the environment holds. */
export type KeptAccount = { version: number; account: GatewayAccount | null }

const CHECK_EVERY_MS = 2_000

/**
 * A gateway that follows its account: passwords at the gateway expire, and a new one must not wait for a restart. Before a
 * question it looks, at most every two seconds, whether the account is another by now; then token, memory and circuit
 * begin anew. Every process does so for itself: no message can get lost. Questions under way end with the former account.
 */
export function createRenewedGateway(
  defaults: GatewayConfig,
  deps: GatewayDependencies,
  readAccount: () => Promise<KeptAccount>,
): Gateway {
  const once = createSingleFlight<void>()
  let gateway = createGateway(defaults, deps)
  let version = 0
  let checkedAtMs = Number.NEGATIVE_INFINITY

  async function check(): Promise<void> {
    // A database that does not answer leaves the account that is in use.
    const kept = await readAccount().catch(() => undefined)
    checkedAtMs = deps.now().getTime()
    if (!kept || kept.version === version) return
    version = kept.version
    gateway = createGateway({ ...defaults, ...kept.account }, deps)
  }

  async function current(): Promise<Gateway> {
    if (Math.abs(deps.now().getTime() - checkedAtMs) >= CHECK_EVERY_MS) await once('account', check)
    return gateway
  }

  return {
    askCoverage: async (question, signal) => (await current()).askCoverage(question, signal),
    sendCheckIn: async (message) => (await current()).sendCheckIn(message),
    health: () => gateway.health(),
    testConnection: async () => (await current()).testConnection(),
  }
}
