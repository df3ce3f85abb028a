import 'server-only'
import type { Database } from '@/lib/db/client'
import type { Vault } from '@/lib/db/vault'

/** What reading for FHIR works with. */
export interface FhirDependencies {
  db: Database
  vault: Vault
}
