import { Badge } from '@/components/ui/badge'
import type { Tone } from '@/components/ui/tone'
import type { ImportedFile } from '@/lib/contracts/imports'
import { describeProblem, fileOutcomeLabels, importText, signatureLabels } from '@/lib/content/import'
import type { FileReport, ImportProblem } from '@/lib/domain/records/import-report.schema'
import { joinClasses } from '@/lib/utils/join-classes'
import { TableChips } from './table-chips'

const OUTCOME_TONES = {
  imported: 'good',
  partly: 'attention',
  rejected: 'wrong',
  stopped: 'attention',
} as const satisfies Record<FileReport['outcome'], Tone>
const SIGNATURE_TONES = {
  valid: 'good',
  invalid: 'wrong',
  absent: 'neutral',
  untrusted: 'attention',
} as const satisfies Record<NonNullable<FileReport['signature']>, Tone>

/** One file: kept or not, how it is signed, its tables, and what was wrong, in words. */
export function FileReportLine({ file: { position, name, report } }: { file: ImportedFile }) {
  const { outcome, facilityCode, signature, problems, records } = report
  const all = [...problems, ...records.flatMap(({ tables }) => tables.flatMap((table) => table.problems))]
  return (
    <li className="text-table flex flex-col gap-1.5 px-3.5 py-2.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="min-w-0 grow basis-40 font-medium break-words">{name ?? importText.file(position)}</span>
        {facilityCode && <span className="text-label text-soft">{importText.facility(facilityCode)}</span>}
        {signature && <Badge tone={SIGNATURE_TONES[signature]}>{signatureLabels[signature]}</Badge>}
        <Badge tone={OUTCOME_TONES[outcome]}>{fileOutcomeLabels[outcome]}</Badge>
      </div>
      {records.map(({ index, tables }) => (
        <TableChips key={index} label={records.length > 1 ? importText.record(index) : undefined} tables={tables} />
      ))}
      {all.length > 0 && <Problems problems={all} />}
    </li>
  )
}

function Problems({ problems }: { problems: readonly ImportProblem[] }) {
  const sentences = new Map(problems.map((problem) => [describeProblem(problem), problem.severity]))
  return (
    <ul className="text-label flex list-disc flex-col gap-0.5 pl-5">
      {[...sentences].map(([sentence, severity]) => (
        <li key={sentence} className={joinClasses(severity === 'error' ? 'text-wrong' : 'text-soft')}>
          {sentence}
        </li>
      ))}
    </ul>
  )
}
