import { describeFiles, describeTables } from '@/lib/content/import'
import type { ImportCounts } from '@/lib/domain/records/import-report.schema'

/** Files and tables of a delivery by what became of them. */
export function CountsLine({ counts }: { counts: ImportCounts }) {
  return (
    <p className="text-label text-soft">
      {describeFiles(counts)}
      <span aria-hidden> · </span>
      {describeTables(counts)}
    </p>
  )
}
