'use client'

import { Tick } from '@/components/ui/tick'
import { vneidPaperLabels, vneidUnusedLabels } from '@/lib/content/people'
import { visitText } from '@/lib/content/visit-panels'
import { toOptions } from './to-options'
import type { DraftEdits, VisitDraft } from './visit-draft'

interface VneidTicksProps {
  draft: VisitDraft
  onEdit: (edits: Partial<Pick<DraftEdits, 'vneidSeen' | 'vneidUnusedReason'>>) => void
}

const REASONS = toOptions(vneidUnusedLabels)

/** Which papers were seen in VNeID; where none, why, for the plan's figures. Never asked twice, never required. */
export function VneidTicks({ draft: { vneidSeen, vneidUnusedReason }, onEdit }: VneidTicksProps) {
  return (
    <fieldset className="min-w-0 xl:shrink-0">
      <legend className="sr-only">{visitText.vneid}</legend>
      <div className="text-label text-soft mb-0.5 flex min-h-5 flex-wrap items-center gap-x-2">
        <span aria-hidden>{visitText.vneid}</span>
        {vneidSeen.length === 0 && (
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
      </div>
      <div className="rounded-control border-line flex min-h-11 flex-wrap items-center gap-x-3.5 border px-3">
        {toOptions(vneidPaperLabels).map(({ value: paper, label }) => (
          <Tick
            key={paper}
            label={label}
            checked={vneidSeen.includes(paper)}
            onTick={(checked) =>
              onEdit({ vneidSeen: checked ? [...vneidSeen, paper] : vneidSeen.filter((seen) => seen !== paper) })
            }
          />
        ))}
      </div>
    </fieldset>
  )
}
