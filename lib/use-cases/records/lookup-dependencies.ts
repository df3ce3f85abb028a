import 'server-only'
import type { Lookup } from '@/lib/records/lookup/lookup.types'
import type { RecordsDependencies } from './records-dependencies'

/** What looking at records from every source works with. */
export interface LookupDependencies extends RecordsDependencies {
  lookup: Lookup
  /** Whether there is any other service to ask. */
  hasOtherServices: boolean
}
