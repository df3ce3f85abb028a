import 'server-only'
import { randomUUID } from 'node:crypto'
import { appendAudit } from '@/lib/audit/append-audit'
import { createViewAudit } from '@/lib/audit/audit-view'
import { recordTexts } from '@/lib/content/records'
import { addRecordAccess } from '@/lib/db/record-access-store'
import type { Caller } from '@/lib/domain/access/caller'
import type { AuditEntry } from '@/lib/domain/audit/audit-entry'
import { decideRecordAccess, type RecordView } from '@/lib/domain/records/decide-record-access'
import type { RecordPurpose } from '@/lib/domain/records/record-purpose.schema'
import { ok, type Result } from '@/lib/domain/result'
import type { Subject } from './find-subject'
import type { RecordsDependencies } from './records-dependencies'

interface Opening {
  caller: Caller
  now: Date
  subject: Subject
  purpose: RecordPurpose
  reason?: string | undefined
  /** What is looked at: papers, paper, health-book. */
  what: string
  paperId?: string | undefined
}

const auditView = createViewAudit()

/**
 * Lets a caller look at somebody's records, or asks for a reason. The look is audited, and put on the managers' list
 * where it is out of the ordinary, before anything is read.
 */
export async function openRecords(
  deps: RecordsDependencies,
  opening: Opening,
): Promise<Result<{ view: RecordView }, { code: 'reason_required' }>> {
  const { caller, purpose, reason, subject, now } = opening
  const access = decideRecordAccess({
    role: caller.role,
    permissions: caller.permissions,
    purpose,
    admittedToday: subject.visitIds.length > 0,
    reason,
  })
  if (!access.ok) return access
  const { view, listed } = access.value
  const entry = toEntry(opening, view)
  const write = () => (listed ? writeListed(deps, opening, entry) : appendAudit(deps.db, entry))
  // Two cards of nobody on file look alike in the trail: neither is taken for the other's repetition.
  await (subject.person ? auditView(deps.db, entry, now, write) : write())
  return ok({ view })
}

function toEntry({ caller, subject, purpose, reason, what, paperId }: Opening, view: RecordView): AuditEntry {
  const { person, visitIds } = subject
  return {
    facilityCode: caller.facilityCode,
    actor: caller,
    action: paperId === undefined ? 'records.view' : 'paper.view',
    outcome: 'ok',
    ...(person && { personId: person.personId }),
    ...(visitIds[0] !== undefined && { visitId: visitIds[0] }),
    ...(reason !== undefined && { reason }),
    details: { what, purpose, view, ...(paperId !== undefined && { paperId }), onFile: person !== undefined },
  }
}

async function writeListed({ db }: RecordsDependencies, opening: Opening, entry: AuditEntry): Promise<void> {
  const { caller, now, subject, purpose, reason, what } = opening
  const given = purpose === 'emergency' ? [recordTexts.emergency, reason] : [reason]
  await db.transaction(async (tx) => {
    await addRecordAccess(tx, {
      facilityCode: caller.facilityCode,
      id: randomUUID(),
      at: now,
      actorId: caller.id,
      actorName: caller.name,
      personId: subject.person?.personId ?? null,
      what,
      reason: given.filter((part) => part !== undefined).join(': '),
    })
    await appendAudit(tx, entry)
  })
}
