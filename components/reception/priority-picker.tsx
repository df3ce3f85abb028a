'use client'

import { ChevronDown } from 'lucide-react'
import { useId, useState } from 'react'
import { useToday } from '@/components/shell/use-today'
import { Popover } from '@/components/ui/popover'
import { priorityReasonLabels } from '@/lib/content/people'
import { visitText } from '@/lib/content/visit-panels'
import { priorityOf, type PriorityTick } from '@/lib/domain/queue/priority'
import { joinClasses } from '@/lib/utils/join-classes'
import { parseBirthDateText } from '@/lib/utils/parse-birth-date-text'
import { PriorityTicks } from './priority-ticks'
import type { VisitDraft } from './visit-draft'

interface PriorityPickerProps {
  draft: VisitDraft
  onTicks: (ticks: readonly PriorityTick[]) => void
}

/** Priority by law: from the birth date by itself, else ticked with the paper seen. */
export function PriorityPicker({ draft, onTicks }: PriorityPickerProps) {
  const id = useId()
  const [open, setOpen] = useState(false)
  const priority = priorityOf({ ...birthDateOf(draft), ticks: draft.priorityTicks, today: useToday() })
  const isAutomatic = priority.reason === 'child-under-6' || priority.reason === 'age-75'
  const isNormal = priority.reason === 'normal'
  return (
    <Popover
      open={open}
      onClose={() => setOpen(false)}
      side="above"
      trigger={
        <>
          <span id={`${id}-label`} className="text-label text-soft mb-0.5 block">
            {visitText.priority}
          </span>
          <button
            type="button"
            id={`${id}-button`}
            aria-labelledby={`${id}-label ${id}-button`}
            aria-expanded={open}
            title={priority.basis}
            onClick={() => setOpen(!open)}
            className={joinClasses(
              'rounded-control text-table hover:border-faint flex min-h-11 max-w-56 items-center gap-2 border px-3 text-left leading-5 font-semibold xl:max-w-none',
              isNormal ? 'border-line bg-card' : 'border-attention bg-attention-tint text-attention',
            )}
          >
            <span>
              {isNormal ? visitText.no : priorityReasonLabels[priority.reason]}
              {isAutomatic && <span className="font-normal"> ({visitText.automatic})</span>}
            </span>
            <ChevronDown aria-hidden size={16} className="shrink-0" />
          </button>
        </>
      }
    >
      <PriorityTicks ticks={draft.priorityTicks} basis={priority.basis} onTicks={onTicks} />
    </Popover>
  )
}

function birthDateOf({ subject, form }: VisitDraft) {
  const birthDate = subject.kind === 'known' ? subject.person.birthDate : parseBirthDateText(form.birthDate)
  return birthDate ? { birthDate } : {}
}
