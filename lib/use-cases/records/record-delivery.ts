import 'server-only'
import type { AuditActor } from '@/lib/domain/audit/audit-entry'
import type { EnvelopeRecord } from '@/lib/domain/records/envelope/envelope.types'
import type { CheckedSignature } from '@/lib/domain/records/signature.schema'

/** One HOSO on its way into the store. */
export interface RecordDelivery {
  facilityCode: string
  importId: string
  actor: AuditActor
  record: EnvelopeRecord
  signature: CheckedSignature
  now: Date
}
