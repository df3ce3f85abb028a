'use client'

import { useState } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { openedText as text } from '@/lib/content/intake'
import { shellText } from '@/lib/content/shell'
import type { IntakeVisitsResponse } from '@/lib/contracts/intake'
import { ExportList } from './export-list'
import type { OpenedFigure } from './open-visits'
import type { Period } from './period'
import { VisitsOfFigure } from './visits-of-figure'

type Cursor = NonNullable<IntakeVisitsResponse['next']>

interface VisitsDialogProps {
  figure: OpenedFigure
  period: Period
  onClose: () => void
}

/** The visits behind a figure, newest first, in pages. Every page is audited. */
export function VisitsDialog({ figure, period, onClose }: VisitsDialogProps) {
  const [cursors, setCursors] = useState<ReadonlyArray<Cursor | undefined>>([undefined])
  const { what, filter, day } = figure
  const days = day === undefined ? period : { from: day, to: day }
  return (
    <Dialog title={what} closeLabel={shellText.close} onClose={onClose} wide>
      <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="text-label text-soft grow">{text.audited}</p>
        <ExportList period={days} filter={filter} what={what} />
      </div>
      <div
        role="region"
        aria-label={text.list}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        tabIndex={0}
        className="rounded-card border-line max-h-[60dvh] overflow-y-auto border"
      >
        {cursors.map((after, page) => (
          <VisitsOfFigure
            key={after?.visitId ?? 'first'}
            request={{ period: days, filter, ...(after && { after }) }}
            isLast={page === cursors.length - 1}
            onMore={(next) => setCursors([...cursors, next])}
          />
        ))}
      </div>
    </Dialog>
  )
}
