import { tableOutcomeLabels } from '@/lib/content/import'
import type { TableReport } from '@/lib/domain/records/import-report.schema'
import { joinClasses } from '@/lib/utils/join-classes'

const LOOKS = {
  accepted: 'bg-good-tint text-good',
  replaced: 'bg-note-tint text-note',
  unchanged: 'bg-page text-soft',
  rejected: 'bg-wrong-tint text-wrong',
  skipped: 'bg-page text-soft',
} as const satisfies Record<TableReport['outcome'], string>

/** The tables of one HOSO, each with what became of it. */
export function TableChips({ label, tables }: { label: string | undefined; tables: readonly TableReport[] }) {
  return (
    <p className="text-label flex flex-wrap items-center gap-1.5">
      {label && <span className="text-soft mr-1">{label}</span>}
      {tables.map(({ kind, outcome }, at) => (
        <span key={`${kind}-${at}`} className={joinClasses('rounded-md px-1.5 py-0.5 font-medium', LOOKS[outcome])}>
          {kind} {tableOutcomeLabels[outcome]}
        </span>
      ))}
    </p>
  )
}
