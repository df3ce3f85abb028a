import type { AuditAction } from './audit-action'
import type { AuditDetail } from './audit-detail'

/** Who did it. `system` is a command or a background job, `anonymous` somebody not signed in. */
export interface AuditActor {
  kind: 'user' | 'service' | 'system' | 'anonymous'
  id: string
  name: string
  /** The peer's socket address; empty for `system`. */
  address: string
}

/** One line of the audit trail, as its writer gives it; sequence, time and hashes are the database's. */
export interface AuditEntry {
  facilityCode: string
  actor: AuditActor
  action: AuditAction
  outcome: 'ok' | 'refused' | 'failed'
  personId?: string
  visitId?: string
  /** Why, where the screen asked for a reason. */
  reason?: string
  /** Further facts. Never an identifier or a name of a patient. */
  details?: Readonly<Partial<Record<AuditDetail, string | number | boolean | null>>>
}
