import 'server-only'
import { appendAudit } from '@/lib/audit/append-audit'
import type { Transaction } from '@/lib/db/client'
import { findHeldEpisode } from '@/lib/db/episode-store'
import { runTransaction } from '@/lib/db/run-transaction'
import { TABLE_ORDER, type EnvelopeTables } from '@/lib/domain/records/envelope-tables'
import { compareTables, groupTables } from './compare-tables'
import type { RecordRefusal, TableOutcome } from './record-outcome'
import type { RecordDelivery } from './record-delivery'
import type { RecordsDependencies } from './records-dependencies'
import { writeRecord, type WrittenRecord } from './write-record'

/**
 * Imports one HOSO: person, episode, tables and papers in one short transaction, or nothing of it. The same content
 * again reads one row and writes nothing.
 */
export async function importRecord(
  { db, vault }: RecordsDependencies,
  delivery: RecordDelivery,
): Promise<TableOutcome[]> {
  const { facilityCode, record, signature } = delivery
  const tables = groupTables(record.tables)
  const link = { facilityCode, sourceFacilityCode: record.facilityCode, linkId: record.linkId }
  const held = await findHeldEpisode(db, vault, link)
  const compared = compareTables(vault, tables, held?.tables ?? [], signature)
  if (compared.every(({ outcome }) => outcome === 'unchanged'))
    return compared.map(({ kind, outcome }) => ({ kind, outcome }))

  const written = await runTransaction<WrittenRecord, RecordRefusal>(
    db,
    (tx) => writeRecord({ tx, vault, delivery, link, tables }),
    (tx, { person }) => auditPerson(tx, delivery, person),
  )
  return written.ok ? written.value.outcomes : rejectAll(tables, written.error)
}

async function auditPerson(
  tx: Transaction,
  { facilityCode, actor, importId }: RecordDelivery,
  { personId, change }: WrittenRecord['person'],
): Promise<void> {
  if (!change) return
  await appendAudit(tx, { facilityCode, actor, action: change, outcome: 'ok', personId, details: { importId } })
}

// One reason for the whole record stands at the table it shows in, or at all of them.
function rejectAll(tables: EnvelopeTables, { table, ...problem }: RecordRefusal): TableOutcome[] {
  return TABLE_ORDER.filter((kind) => tables[kind] !== undefined).map((kind) => ({
    kind,
    outcome: 'rejected',
    ...((table === undefined || table === kind) && { problem }),
  }))
}
