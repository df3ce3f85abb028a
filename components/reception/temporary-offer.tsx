'use client'

import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { visitText } from '@/lib/content/visit-panels'
import { identifiersOf } from '@/lib/domain/patient/identifier'
import { isTheirCard } from '@/lib/domain/patient/is-their-card'
import { nameOf } from './name-of'
import type { DispatchDesk } from './use-desk'
import type { VisitDraft } from './visit-draft'
import type { ParkedState } from './visit-state'

interface TemporaryOfferProps {
  draft: VisitDraft
  parked: readonly ParkedState[]
  dispatch: DispatchDesk
}

/** A card that nobody has, read while somebody under a temporary code was in front: most likely theirs at last. */
export function TemporaryOffer({ draft, parked, dispatch }: TemporaryOfferProps) {
  const holder = findHolder(draft, parked)
  if (!holder) return null
  return (
    <div className="mb-3">
      <Banner
        tone="note"
        title={visitText.temporaryTitle(nameOf(holder))}
        live="status"
        actions={
          <Button
            size="small"
            look="tinted"
            onClick={() => dispatch({ type: 'gave-number', temporaryDraftId: holder.draftId })}
          >
            {visitText.giveNumber}
          </Button>
        }
      />
    </div>
  )
}

function findHolder({ draftId, scan, subject }: VisitDraft, parked: readonly ParkedState[]): VisitDraft | undefined {
  if (subject.kind !== 'new' || identifiersOf(scan).length === 0) return undefined
  const before = parked.at(-1)
  if (!before || !('draft' in before) || before.kind === 'admitting') return undefined
  const { draft } = before
  if (draft.subject.kind !== 'known' || !draft.subject.person.temporary || draft.draftId > draftId) return undefined
  // A newborn's mother shows her own card.
  const isBirthTheirs = isTheirCard(scan, { fullName: '', birthDate: draft.subject.person.birthDate })
  return isBirthTheirs ? draft : undefined
}
