import 'server-only'
import { checkRecord } from '@/lib/domain/records/envelope/check-record'
import type {
  EnvelopeProblem,
  EnvelopeTable,
  RecordReport,
  TableReport,
} from '@/lib/domain/records/envelope/envelope.types'
import { isKeptKind, KINDS_NOT_KEPT, KINDS_REPEATED } from '@/lib/domain/records/envelope/table-shapes'
import type { RawFile } from './create-envelope-walker'
import type { EnvelopeLimits } from './envelope-limits'
import { readTable } from './read-table'

/** A HOSO: the tables that could be read, what is to be said of each, and of all together. */
export interface ReadRecord {
  tables: EnvelopeTable[]
  report: RecordReport
  problems: EnvelopeProblem[]
}

/** Reads the files of one HOSO, in whatever order they came. */
export function readRecord(
  index: number,
  files: readonly RawFile[],
  { facilityCode, limits }: { facilityCode: string | undefined; limits: EnvelopeLimits },
): ReadRecord {
  const tables: EnvelopeTable[] = []
  const reports = files.map((file) => readFile(file, tables, limits))
  const hasErrors = reports.some(({ outcome }) => outcome === 'rejected')
  const together = hasErrors ? [] : checkRecord(tables, facilityCode)
  return {
    tables,
    report: { index, tables: reports },
    problems: [...reports.flatMap((report) => report.problems), ...together],
  }
}

function readFile({ kind, line, content }: RawFile, tables: EnvelopeTable[], limits: EnvelopeLimits): TableReport {
  const skipped = (code: EnvelopeProblem['code']): TableReport => ({
    kind,
    outcome: 'skipped',
    rows: 0,
    problems: [{ code, severity: 'warning', table: kind, line }],
  })
  const rejected = (code: EnvelopeProblem['code']): TableReport => ({
    kind,
    outcome: 'rejected',
    rows: 0,
    problems: [{ code, severity: 'error', table: kind, line }],
  })
  if (kind === '') return rejected('kind_missing')
  if (KINDS_NOT_KEPT.has(kind)) return skipped('kind_not_kept')
  if (!isKeptKind(kind)) return skipped('kind_unknown')
  const read = readTable(kind, content ?? '', limits)
  if (!read.table) return { kind, outcome: 'rejected', rows: read.rows, problems: read.problems }
  const earlier = tables.find((table) => table.kind === kind)
  if (earlier && !KINDS_REPEATED.has(kind)) return rejected('table_repeated')
  if (earlier) earlier.rows.push(...read.table.rows)
  else tables.push(read.table)
  return { kind, outcome: 'readable', rows: read.rows, problems: read.problems }
}
