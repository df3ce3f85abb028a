import 'server-only'
import { findTrustedCertificates } from '@/lib/db/trusted-certificate-store'
import type { AuditActor } from '@/lib/domain/audit/audit-entry'
import { judgeTables } from '@/lib/domain/records/count-import'
import type { CheckedEnvelope, RecordReport } from '@/lib/domain/records/envelope/envelope.types'
import type { FileReport, TableReport } from '@/lib/domain/records/import-report.schema'
import { judgeSignature } from '@/lib/domain/records/judge-signature'
import { checkEnvelope } from '@/lib/records/envelope/check-envelope'
import { readRecords, type ByteSource } from '@/lib/records/envelope/read-records'
import { importRecord } from './import-record'
import type { TableOutcome } from './record-outcome'
import type { RecordsDependencies } from './records-dependencies'

export interface EnvelopeDelivery {
  facilityCode: string
  importId: string
  actor: AuditActor
  /** Asked while all is checked and before each HOSO: false ends the work there. */
  mayGoOn: () => Promise<boolean>
}

/** Imports one envelope: all of it is checked before anything of it is kept, then HOSO by HOSO. */
export async function importEnvelope(
  deps: RecordsDependencies,
  delivery: EnvelopeDelivery,
  source: ByteSource,
): Promise<FileReport> {
  const checked = await checkEnvelope(source, {}, delivery.mayGoOn)
  if (!checked.ok) {
    const { code, problems } = checked.error
    return { outcome: code === 'stopped' ? 'stopped' : 'rejected', problems, records: [] }
  }

  const { facilityCode, signature, warnings, records: found } = checked.value
  const records: FileReport['records'] = []
  let isStopped = false
  for await (const record of readRecords(source)) {
    isStopped = !(await delivery.mayGoOn())
    if (isStopped) break
    const outcomes = await importRecord(deps, { ...delivery, record, signature, now: new Date() })
    records.push({ index: record.index, tables: mergeReports(found[record.index], outcomes) })
  }
  return {
    outcome: isStopped ? 'stopped' : judgeTables(records.flatMap(({ tables }) => tables)),
    facilityCode,
    signature: await judge(deps, delivery.facilityCode, checked.value),
    problems: isStopped ? [{ code: 'stopped', severity: 'error' }, ...warnings] : warnings,
    records,
  }
}

async function judge({ db }: RecordsDependencies, ownCode: string, { signature, facilityCode }: CheckedEnvelope) {
  const trusted = await findTrustedCertificates(db, ownCode)
  return judgeSignature(signature, { trusted, facilityCode, madeAt: new Date() }).status
}

/** What was kept, then what the reader passed over; the reader's warnings stand at their table. */
function mergeReports(found: RecordReport | undefined, outcomes: readonly TableOutcome[]): TableReport[] {
  const read = found?.tables ?? []
  const kept = outcomes.map(({ kind, outcome, problem }) => ({
    kind,
    outcome,
    problems: [
      ...read.filter((table) => table.kind === kind).flatMap(({ problems }) => problems),
      ...(problem ? [{ severity: 'error' as const, table: kind, ...problem }] : []),
    ],
  }))
  const skipped = read
    .filter(({ outcome }) => outcome === 'skipped')
    .map(({ kind, problems }) => ({ kind, outcome: 'skipped' as const, problems }))
  return [...kept, ...skipped]
}
