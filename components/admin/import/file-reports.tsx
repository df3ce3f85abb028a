import type { ImportedFile } from '@/lib/contracts/imports'
import { importText } from '@/lib/content/import'
import { FileReportLine } from './file-report-line'

/** What became of each file, those with something to look at first. */
export function FileReports({ files }: { files: readonly ImportedFile[] }) {
  const troubled = files.filter(({ report }) => report.outcome !== 'imported')
  const rest = files.filter(({ report }) => report.outcome === 'imported')
  return (
    <ul
      aria-label={importText.results}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
      tabIndex={0}
      className="border-line rounded-control divide-line max-h-[420px] divide-y overflow-y-auto border"
    >
      {[...troubled, ...rest].map((file) => (
        <FileReportLine key={file.position} file={file} />
      ))}
    </ul>
  )
}
