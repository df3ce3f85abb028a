import { useEffect, useEffectEvent } from 'react'
import type { PaperKind } from '@/lib/domain/records/paper.schema'
import { nextChoice } from './chosen-papers'
import type { DispatchDesk } from './use-desk'
import type { VisitDraft } from './visit-draft'

/** C as in chuyển, H as in hẹn; with Alt, so that no scanner can press one. */
const KINDS_BY_CODE: Partial<Record<string, PaperKind>> = { KeyC: 'referral', KeyH: 'appointment' }

/** Each press takes the next usable paper of the kind, then none. */
export function usePaperKeys(draft: VisitDraft | undefined, dispatch: DispatchDesk): void {
  const press = useEffectEvent((pressed: KeyboardEvent) => {
    const { code, altKey, ctrlKey, metaKey, shiftKey } = pressed
    const kind = altKey && !ctrlKey && !metaKey && !shiftKey ? KINDS_BY_CODE[code] : undefined
    if (!kind || !draft || pressed.defaultPrevented || document.querySelector('dialog[open]')) return
    pressed.preventDefault()
    if (pressed.repeat) return
    dispatch({ type: 'edited', draftId: draft.draftId, edits: { paperChoice: nextChoice(draft, kind) } })
  })

  useEffect(() => {
    const listener = (pressed: KeyboardEvent) => press(pressed)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}
