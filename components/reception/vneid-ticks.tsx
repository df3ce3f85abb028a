'use client'

import { Tick } from '@/components/ui/tick'
import { vneidPaperLabels, vneidUnusedLabels } from '@/lib/content/people'
import { visitText } from '@/lib/content/visit-panels'
import { toOptions } from '@/lib/utils/to-options'
import type { DraftEdits, VisitDraft } from './visit-draft'
import { tickPaper } from './vneid-choice'
import { VneidRefusals } from './vneid-refusals'

interface VneidTicksProps {
  draft: VisitDraft
  onEdit: (edits: Partial<Pick<DraftEdits, 'vneidSeen' | 'vneidRefused' | 'vneidUnusedReason'>>) => void
}

const REASONS = toOptions(vneidUnusedLabels)

/**
 * Which papers were seen in VNeID, which of them were not accepted, and where none was shown, why: for the plan's
 * figures. Never asked twice, never required.
 */
export function VneidTicks({ draft, onEdit }: VneidTicksProps) {
  const { vneidSeen, vneidRefused, vneidUnusedReason } = draft
  return (
    <fieldset className="min-w-0 xl:shrink-0">
      <legend className="sr-only">{visitText.vneid}</legend>
      <div className="text-label text-soft mb-0.5 flex min-h-5 flex-wrap items-center gap-x-2">
        <span aria-hidden>{visitText.vneid}</span>
        {vneidSeen.length + vneidRefused.length === 0 && (
          <select
            aria-label={visitText.vneidReason}
            value={vneidUnusedReason ?? ''}
            onChange={(change) =>
              onEdit({ vneidUnusedReason: REASONS.find(({ value }) => value === change.target.value)?.value })
            }
            className="text-label text-ink decoration-line min-h-6 max-w-44 rounded-md bg-transparent font-medium underline underline-offset-4"
          >
            <option value="">{visitText.vneidNone}</option>
            {REASONS.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        )}
        <VneidRefusals choice={draft} onChoice={onEdit} />
      </div>
      <div className="rounded-control border-line flex min-h-11 flex-wrap items-center gap-x-3.5 border px-3">
        {toOptions(vneidPaperLabels).map(({ value: paper, label }) => (
          <Tick
            key={paper}
            label={label}
            checked={vneidSeen.includes(paper)}
            onTick={(checked) => onEdit(tickPaper(draft, paper, checked))}
          />
        ))}
      </div>
    </fieldset>
  )
}
