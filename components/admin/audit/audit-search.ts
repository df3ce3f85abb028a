import type { AuditFilterRequest } from '@/lib/contracts/audit'

/** What is looked for now. */
export interface AuditSearch {
  filter: AuditFilterRequest
  /** Another one for each search. */
  token: number
  /** Of the patient in the filter. */
  personName?: string
}

/** Begins another search; the name is that of the patient in the filter. */
export type OnSearch = (filter: AuditFilterRequest, personName?: string) => void
