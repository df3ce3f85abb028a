'use client'

import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { useMay } from '@/components/shell/desk-session'
import { Button } from '@/components/ui/button'
import { Popover } from '@/components/ui/popover'
import { paperKindLabels, stateGroups } from '@/lib/content/papers'
import { referralsText as text } from '@/lib/content/referrals'
import type { PapersTodayResponse } from '@/lib/contracts/papers'
import { isFiltered, type WorkFilter } from './work-filter'
import { WorkFilters } from './work-filters'

interface WorkHeaderProps {
  answer: PapersTodayResponse | undefined
  filter: WorkFilter
  onFilter: (filter: WorkFilter) => void
  onEnter: () => void
}

/** How many papers there are, which of them are shown, and the way to a new one. */
export function WorkHeader({ answer, filter, onFilter, onEnter }: WorkHeaderProps) {
  const mayWrite = useMay('papers:write')
  const [open, setOpen] = useState(false)
  return (
    <header className="border-line flex min-h-12 shrink-0 flex-wrap items-center gap-x-2 gap-y-1 border-b py-1.5 pr-2 pl-4">
      <h1 className="text-label text-faint font-semibold tracking-wide uppercase">
        {answer ? text.listHeading(answer.total) : text.title}
      </h1>
      <div className="ml-auto flex gap-1.5">
        {mayWrite && (
          <Button size="small" shortcut="F3" aria-keyshortcuts="F3" onClick={onEnter}>
            {text.enter}
          </Button>
        )}
        <Popover
          open={open}
          onClose={() => setOpen(false)}
          side="below"
          align="right"
          trigger={
            <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
              {isFiltered(filter) ? text.filtered(describe(filter)) : text.filter}
              <ChevronDown aria-hidden size={16} />
            </Button>
          }
        >
          <WorkFilters filter={filter} counts={answer?.counts} onFilter={onFilter} />
        </Popover>
      </div>
    </header>
  )
}

function describe({ group, kind, roomCode }: WorkFilter): string {
  const chosen = [group && stateGroups[group].label, kind && paperKindLabels[kind], roomCode && `P${roomCode}`]
  return chosen.filter(Boolean).join(', ')
}
