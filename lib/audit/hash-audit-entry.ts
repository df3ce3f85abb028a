import 'server-only'
import { createHash } from 'node:crypto'

/** A stored entry, every field as text: what its hash covers, in this order after the hash before it. */
export interface StoredAuditEntry {
  facilityCode: string
  seq: string
  /** UTC with milliseconds, `2026-11-23T03:00:00.000Z`. */
  at: string
  actorKind: string
  actorId: string
  actorName: string
  address: string
  action: string
  personId: string | null
  visitId: string | null
  outcome: string
  reason: string | null
  details: string | null
}

/**
 * The hash of an entry, hexadecimal: SHA-256 over the hash before it and the fields, each as `length:text;` with the
 * length in bytes, or `-;` for null. Written independently of `append-audit.sql`, which must agree.
 */
export function hashAuditEntry(prevHash: string, entry: StoredAuditEntry): string {
  const fields = [
    entry.facilityCode,
    entry.seq,
    entry.at,
    entry.actorKind,
    entry.actorId,
    entry.actorName,
    entry.address,
    entry.action,
    entry.personId,
    entry.visitId,
    entry.outcome,
    entry.reason,
    entry.details,
  ]
  return createHash('sha256')
    .update(prevHash + fields.map(encodeField).join(''), 'utf8')
    .digest('hex')
}

function encodeField(value: string | null): string {
  return value === null ? '-;' : `${Buffer.byteLength(value, 'utf8')}:${value};`
}
