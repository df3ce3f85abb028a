'use client'

import { X } from 'lucide-react'
import { notify } from '@/components/shell/notices'
import { Kbd } from '@/components/ui/kbd'
import { receptionText } from '@/lib/content/reception'
import { joinClasses } from '@/lib/utils/join-classes'
import { nameOf } from './name-of'
import type { DispatchDesk } from './use-desk'
import { readingOf, type ParkedState } from './visit-state'

/** People put aside half-done, each one key away. */
export function ParkedChips({ parked, dispatch }: { parked: readonly ParkedState[]; dispatch: DispatchDesk }) {
  return (
    <section aria-label={receptionText.parked} className="flex flex-wrap items-center gap-2">
      <span className="text-label text-soft font-semibold">{receptionText.parked}</span>
      {parked.map((state, position) => {
        const reading = readingOf(state)
        if (!reading) return null
        const { draftId } = reading
        const name = nameOf('draft' in state ? state.draft : reading)
        return (
          <span
            key={draftId}
            className={joinClasses(
              'bg-card text-table inline-flex items-center rounded-full border',
              state.kind === 'failed' ? 'border-wrong text-wrong' : 'border-line',
            )}
          >
            <button
              type="button"
              aria-label={receptionText.resume(name)}
              aria-keyshortcuts={`Alt+${position + 1}`}
              onClick={() => dispatch({ type: 'resumed', draftId })}
              className="inline-flex min-h-8 items-center gap-2 rounded-full pr-1 pl-3 font-semibold"
            >
              {name}
              <span className="font-normal">{noteOf(state)}</span>
              {position < 9 && <Kbd>Alt {position + 1}</Kbd>}
            </button>
            <button
              type="button"
              aria-label={receptionText.discard(name)}
              onClick={() => discard(state, dispatch)}
              className="text-soft hover:text-ink grid size-8 place-items-center rounded-full"
            >
              <X aria-hidden size={16} />
            </button>
          </span>
        )
      })}
    </section>
  )
}

// A look-up that was under way holds nothing typed: scanned again, it is back.
function discard(state: ParkedState, dispatch: DispatchDesk): void {
  const reading = readingOf(state)
  if (!reading) return
  dispatch({ type: 'discarded', draftId: reading.draftId })
  const restore = () => dispatch({ type: 'restored', state })
  notify(
    receptionText.discarded(nameOf('draft' in state ? state.draft : reading)),
    state.kind === 'looking-up' ? undefined : { label: receptionText.undo, run: restore },
  )
}

function noteOf(state: ParkedState): string {
  if (state.kind === 'admitting') return receptionText.parkedAdmitting
  return state.kind === 'failed' ? receptionText.parkedFailed : ''
}
