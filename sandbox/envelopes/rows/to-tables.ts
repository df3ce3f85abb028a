import type { EnvelopeCase } from '../envelope-case'
import type { TableDraft } from '../tables/table-shape'
import { toCourseRows, toMedicineRows, toResultRows, toServiceRows } from './to-detail-rows'
import { toAbstractRow, toDischargeRow } from './to-discharge-rows'
import { toFollowUpRow, toTransferRow } from './to-paper-rows'
import { toSummaryRow } from './to-summary-row'
import { toWithheldTables } from './to-withheld-tables'

/** The tables of an episode in the order of an envelope. */
export function toTables(given: EnvelopeCase): TableDraft[] {
  const { inpatient, transfer, followUp } = given.episode
  const tables: TableDraft[] = [
    { kind: 'XML1', rows: [toSummaryRow(given)] },
    { kind: 'XML2', rows: toMedicineRows(given) },
    { kind: 'XML3', rows: toServiceRows(given) },
    { kind: 'XML4', rows: toResultRows(given) },
    { kind: 'XML5', rows: toCourseRows(given) },
    ...toWithheldTables(given),
    { kind: 'XML7', rows: inpatient ? [toDischargeRow(given)] : [] },
    { kind: 'XML8', rows: inpatient ? [toAbstractRow(given)] : [] },
    { kind: 'XML13', rows: transfer ? [toTransferRow(given, transfer)] : [] },
    { kind: 'XML14', rows: followUp ? [toFollowUpRow(given, followUp)] : [] },
  ]
  return tables.filter(({ rows }) => rows.length > 0).toSorted((a, b) => numberOf(a) - numberOf(b))
}

function numberOf({ kind }: TableDraft): number {
  return Number(kind.slice(3))
}
