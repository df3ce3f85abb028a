import 'server-only'
import { appendAudit } from '@/lib/audit/append-audit'
import type { Database } from '@/lib/db/client'
import { findFacility } from '@/lib/db/facility-store'
import type { Caller } from '@/lib/domain/access/caller'
import type { AuditEntry } from '@/lib/domain/audit/audit-entry'
import { err, ok, type Result } from '@/lib/domain/result'
import type { WorkbookHead } from '@/lib/workbook/intake/workbook-head'
import type { WorkbookSheet } from '@/lib/workbook/workbook.types'
import { writeWorkbook } from '@/lib/workbook/write-workbook'

export interface ExportDependencies {
  db: Database
}

export interface ExportCall<I> {
  input: I
  caller: Caller
  now: Date
}

/** A file for whoever asked. */
export interface ExportedFile {
  bytes: Uint8Array
  /** ASCII, without anything about people. */
  fileName: string
}

interface Wanted {
  period: WorkbookHead['period']
  /** What was exported, for the audit trail; never a name. */
  details: NonNullable<AuditEntry['details']>
  name: string
  build: (head: WorkbookHead) => WorkbookSheet[]
}

/** Writes a workbook; the audit entry is there before the file leaves. */
export async function exportWorkbook(
  { db }: ExportDependencies,
  { caller, now }: ExportCall<unknown>,
  { period, details, name, build }: Wanted,
): Promise<Result<ExportedFile, { code: 'facility_missing' }>> {
  const { facilityCode } = caller
  const facility = await findFacility(db, facilityCode)
  if (!facility) return err({ code: 'facility_missing' })
  const bytes = await writeWorkbook(
    build({
      facility: { name: facility.name, code: facilityCode },
      period,
      madeAt: now.toISOString(),
      madeBy: caller.name,
    }),
  )
  await appendAudit(db, { facilityCode, actor: caller, action: 'figures.export', outcome: 'ok', details })
  return ok({ bytes, fileName: `${name}.xlsx` })
}
