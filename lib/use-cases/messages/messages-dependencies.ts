import 'server-only'
import type { Database } from '@/lib/db/client'
import type { Vault } from '@/lib/db/vault'
import type { Gateway } from '@/lib/gateway/gateway.types'
import type { FindSigner } from '@/lib/outbox/signing/message-signer'

/** What the actions around the outbox work with. */
export interface OutboxDependencies {
  db: Database
  vault: Vault
}

/** What sends needs a gateway and a key besides. */
export interface SendingDependencies extends OutboxDependencies {
  gateway: Pick<Gateway, 'sendCheckIn'>
  findSigner: FindSigner
  /** Whose messages: the gateway account is of one facility. */
  facilityCode: string
  /** How long a message stays taken; well above the longest wait for the gateway. */
  leaseMs: number
}
