import { Badge } from '@/components/ui/badge'
import type { Tone } from '@/components/ui/tone'
import { importStateLabels, importText } from '@/lib/content/import'
import { filesTroubled } from '@/lib/domain/records/count-import'
import type { ImportCounts, ImportState } from '@/lib/domain/records/import-report.schema'

const TONES = {
  running: 'note',
  done: 'good',
  cancelled: 'attention',
  interrupted: 'attention',
  failed: 'wrong',
} as const satisfies Record<ImportState, Tone>

/** How a delivery stands; one that ended with files rejected says so. */
export function ImportStateBadge({ state, counts }: { state: ImportState; counts: ImportCounts }) {
  if (state === 'done' && filesTroubled(counts) > 0) {
    return <Badge tone="attention">{importText.doneWithProblems}</Badge>
  }
  return <Badge tone={TONES[state]}>{importStateLabels[state]}</Badge>
}
