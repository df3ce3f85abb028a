import type { ReactNode } from 'react'
import type { VisitId } from '@/lib/domain/visit/visit.schema'
import { joinClasses } from '@/lib/utils/join-classes'

interface QueueRowProps {
  visitId: VisitId
  selected: boolean
  onSelect: (visitId: VisitId) => void
  children: ReactNode
}

/** One person in a list: focus selects, and the page's keys act on the selected one. */
export function QueueRow({ visitId, selected, onSelect, children }: QueueRowProps) {
  return (
    <li>
      <button
        type="button"
        data-queue-row
        aria-pressed={selected}
        onFocus={() => onSelect(visitId)}
        onClick={() => onSelect(visitId)}
        className={joinClasses(
          'rounded-control text-table flex w-full items-center gap-3 border-l-4 px-2 py-2 text-left max-sm:flex-wrap max-sm:gap-y-0',
          selected ? 'border-brand bg-brand-tint' : 'hover:bg-page border-transparent',
        )}
      >
        {children}
      </button>
    </li>
  )
}
