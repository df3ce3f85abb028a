import 'server-only'
import { auditCheckSchema, type AuditCheck } from '@/lib/contracts/audit'
import type { AuditCheckRow } from '@/lib/db/audit-check-store'

/** A check whose process writes nothing for so long has died with it. */
export const STANDS_STILL_MS = 60_000

export function toAuditCheck(row: AuditCheckRow, now: Date): AuditCheck {
  const isDead = row.state === 'running' && now.getTime() - row.beatAt.getTime() > STANDS_STILL_MS
  return auditCheckSchema.parse({
    checkId: row.id,
    state: isDead ? 'failed' : row.state,
    from: row.fromSeq,
    to: row.toSeq,
    checked: row.checkedSeq,
    startedAt: row.startedAt.toISOString(),
    startedBy: row.startedBy,
    ...(row.finishedAt && { finishedAt: row.finishedAt.toISOString() }),
    ...(row.brokenSeq !== null && { broken: { seq: row.brokenSeq, code: row.brokenCode } }),
  })
}
