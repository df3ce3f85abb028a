import type { FileReport, ImportCounts, TableReport } from './import-report.schema'

export function emptyCounts(total: number): ImportCounts {
  return {
    files: { total, imported: 0, partly: 0, rejected: 0, stopped: 0 },
    tables: { accepted: 0, replaced: 0, unchanged: 0, rejected: 0, skipped: 0 },
  }
}

/** The counts with one more file. */
export function countFile(counts: ImportCounts, { outcome, records }: FileReport): ImportCounts {
  const tables = { ...counts.tables }
  for (const table of records.flatMap((record) => record.tables)) tables[table.outcome] += 1
  return { files: { ...counts.files, [outcome]: counts.files[outcome] + 1 }, tables }
}

/** What a file's tables make of the file. */
export function judgeTables(tables: readonly TableReport[]): FileReport['outcome'] {
  const kept = tables.filter(({ outcome }) => outcome !== 'rejected' && outcome !== 'skipped')
  const isRejected = tables.some(({ outcome }) => outcome === 'rejected')
  if (!isRejected) return 'imported'
  return kept.length > 0 ? 'partly' : 'rejected'
}

/** Files of which a report says what became of them. */
export function filesDone({ files }: ImportCounts): number {
  return files.imported + filesTroubled({ files })
}

/** Files that were not kept in full. */
export function filesTroubled({ files }: Pick<ImportCounts, 'files'>): number {
  return files.partly + files.rejected + files.stopped
}

/** Whether every file was read to its end, kept or refused. */
export function isReadToEnd(counts: ImportCounts): boolean {
  return counts.files.stopped === 0 && filesDone(counts) === counts.files.total
}
