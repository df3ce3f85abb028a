'use client'

import { useEffect, useId, useRef, type KeyboardEvent } from 'react'
import { connection } from '@/components/shell/connection'
import { Button } from '@/components/ui/button'
import { receptionText } from '@/lib/content/reception'
import { idOf, type VisitState } from './visit-state'

// A scanner's late Enter must not press the button that has just got the focus.
const DEAF_MS = 400

interface AdmitButtonProps {
  state: VisitState
  /** How many fields were found missing at the last press. */
  missing: number
  hasRoom: boolean
  onAdmit: () => void
}

/** *Cấp số*: works from the moment the person is known, whatever insurance says. */
export function AdmitButton({ state, missing, hasRoom, onAdmit }: AdmitButtonProps) {
  const id = useId()
  const ready = useRef({ place: '', since: 0 })
  const lost = connection.use() === 'lost'
  const canAdmit = state.kind === 'ready' || (state.kind === 'failed' && state.at === 'admit')
  const isBusy = state.kind === 'admitting'
  const place = `${state.kind}:${idOf(state) ?? ''}`
  const note = describe({ canAdmit, isBusy, missing, lost })

  useEffect(() => {
    if (ready.current.place !== place) ready.current = { place, since: performance.now() }
  }, [place])

  function guard(press: KeyboardEvent): void {
    const isPress = press.key === 'Enter' || press.key === ' '
    if (isPress && !press.ctrlKey && performance.now() - ready.current.since < DEAF_MS) press.preventDefault()
  }

  return (
    <div className="ml-auto flex min-w-0 shrink-0 grow flex-col items-stretch sm:grow-0 sm:items-end">
      <p id={id} role="status" className="text-label text-soft mb-0.5 text-right lg:min-h-5">
        {note}
      </p>
      <Button
        data-admit
        data-next-key={canAdmit && hasRoom ? true : undefined}
        look="primary"
        size="large"
        shortcut="Ctrl ⏎"
        aria-keyshortcuts="Control+Enter"
        aria-describedby={id}
        aria-disabled={!canAdmit}
        onKeyDown={guard}
        onClick={onAdmit}
      >
        {isBusy
          ? receptionText.admitting
          : state.kind === 'failed' && canAdmit
            ? receptionText.retry
            : receptionText.admit}
      </Button>
    </div>
  )
}

function describe(now: { canAdmit: boolean; isBusy: boolean; missing: number; lost: boolean }): string {
  if (now.isBusy) return ''
  if (!now.canAdmit) return receptionText.admitNeedsPerson
  if (now.missing > 0) return receptionText.missing(now.missing)
  return now.lost ? receptionText.admitOffline : ''
}
