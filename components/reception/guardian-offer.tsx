'use client'

import { useEffect, useEffectEvent } from 'react'
import { useToday } from '@/components/shell/use-today'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { visitText } from '@/lib/content/visit-panels'
import { isAdultsCard } from '@/lib/domain/patient/guardian'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { parseBirthDateText } from '@/lib/utils/parse-birth-date-text'
import { nameOf } from './name-of'
import type { DispatchDesk } from './use-desk'
import type { VisitDraft } from './visit-draft'
import type { ParkedState } from './visit-state'

interface GuardianOfferProps {
  draft: VisitDraft
  parked: readonly ParkedState[]
  dispatch: DispatchDesk
}

/** An adult's card read in the middle of a child's visit: most likely the parent's. */
export function GuardianOffer({ draft, parked, dispatch }: GuardianOfferProps) {
  const today = useToday()
  const child = findChild(draft, parked, today)
  const childDraftId = child?.draftId
  const take = useEffectEvent((pressed: KeyboardEvent) => {
    if (childDraftId === undefined || pressed.code !== 'KeyG' || !pressed.altKey || pressed.ctrlKey) return
    pressed.preventDefault()
    dispatch({ type: 'took-as-guardian', childDraftId })
  })

  useEffect(() => {
    const listener = (pressed: KeyboardEvent) => take(pressed)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])

  if (!child) return null
  return (
    <div className="mb-3">
      <Banner
        tone="note"
        title={visitText.adultsCardTitle}
        live="status"
        actions={
          <Button
            size="small"
            look="tinted"
            shortcut="Alt G"
            aria-keyshortcuts="Alt+G"
            onClick={() => dispatch({ type: 'took-as-guardian', childDraftId: child.draftId })}
          >
            {visitText.isGuardian}
          </Button>
        }
      >
        {visitText.adultsCardDetail(nameOf(child))}
      </Banner>
    </div>
  )
}

// The visit that this very card put aside, where it is a child's.
function findChild(adult: VisitDraft, parked: readonly ParkedState[], today: LocalDate): VisitDraft | undefined {
  const { birthDate } = adult.scan
  const before = parked.at(-1)
  if (!birthDate || !isAdultsCard({ birthDate, today })) return undefined
  if (!before || !('draft' in before) || before.kind === 'admitting') return undefined
  return before.draft.draftId < adult.draftId && isChild(before.draft, today) ? before.draft : undefined
}

function isChild({ subject, form }: VisitDraft, today: LocalDate): boolean {
  if (subject.kind === 'temporary' && subject.reason === 'newborn') return true
  const birthDate = subject.kind === 'known' ? subject.person.birthDate : parseBirthDateText(form.birthDate)
  return birthDate !== undefined && !isAdultsCard({ birthDate, today })
}
