import 'server-only'
import type { Database } from '@/lib/db/client'
import type { Vault } from '@/lib/db/vault'
import type { Caller } from '@/lib/domain/access/caller'

/** What answering people about their data works with. */
export interface SubjectDependencies {
  db: Database
  vault: Vault
}

export interface SubjectCall<Input> {
  input: Input
  caller: Caller
  now: Date
}
