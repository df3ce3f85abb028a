import 'server-only'
import type { Database } from '@/lib/db/client'
import type { Vault } from '@/lib/db/vault'
import type { Gateway } from '@/lib/gateway/gateway.types'

/** What asking about insurance works with. */
export interface CoverageDependencies {
  db: Database
  vault: Vault
  gateway: Gateway
}
