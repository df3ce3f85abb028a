import type { Permission } from '../access/permission'
import type { Role } from '../access/role'
import { err, ok, type Result } from '../result'
import type { RecordPurpose } from './record-purpose.schema'

/** `desk`: administrative data, papers, and of the health book only where, when and the main diagnosis. */
export type RecordView = 'desk' | 'clinical'

export interface AccessFacts {
  role: Role | null
  permissions: ReadonlySet<Permission>
  purpose: RecordPurpose
  /** Whether the person has a visit of today that was not cancelled. */
  admittedToday: boolean
  reason?: string | undefined
}

/** `listed`: a manager reviews this look. */
export type RecordAccess = { view: RecordView; listed: boolean }

/**
 * Who sees how much of somebody's records (QĐ 2733 PL01 Đ7 k2: staff who treat, during the episode; Luật KCB Đ69).
 * The view follows the role alone: only nurses see clinical data, whatever the purpose. Ordinary are people admitted
 * today and, for whoever admits, the person at the counter; anything else takes a reason or an emergency and is listed.
 */
export function decideRecordAccess(facts: AccessFacts): Result<RecordAccess, { code: 'reason_required' }> {
  const view = facts.role === 'nurse' ? 'clinical' : 'desk'
  const atCounter = facts.purpose === 'check-in' && facts.permissions.has('visits:admit')
  if (facts.admittedToday || atCounter) return ok({ view, listed: false })
  if (facts.purpose === 'emergency' || facts.reason !== undefined) return ok({ view, listed: true })
  return err({ code: 'reason_required' })
}
