'use client'

import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { TextButton } from '@/components/ui/text-button'
import { visitText } from '@/lib/content/visit-panels'
import { formOfCard, giveCardToGuardian, isOtherCard, whatCardSays } from './card-owner'
import type { Desk } from './use-desk'
import { useSettled } from './use-settled'
import type { VisitDraft } from './visit-draft'
import type { DeskEvent } from './visit-state'

const TYPING_PAUSE_MS = 600

/** What was typed speaks of somebody else than the card: the mother's, most likely. The desk says whose it is. */
export function CardOwnerQuestion({ draft, model }: { draft: VisitDraft; model: Desk }) {
  const isOther = isOtherCard(draft)
  // Half a name is not a difference yet.
  const isSettled = useSettled(isOther, isOther ? TYPING_PAUSE_MS : 0)
  if (!isOther || !(isSettled || model.isAttempted)) return null
  const edit = (edits: Extract<DeskEvent, { type: 'edited' }>['edits']) =>
    model.dispatch({ type: 'edited', draftId: draft.draftId, edits })
  const onCard = whatCardSays(draft.scan)
  if (draft.cardIsTheirs) {
    return (
      <Banner
        tone="note"
        actions={<TextButton onClick={() => edit({ cardIsTheirs: false })}>{visitText.notTheirCard}</TextButton>}
      >
        {visitText.cardKept(onCard)}
      </Banner>
    )
  }
  return (
    <Banner
      tone="attention"
      title={visitText.cardOwnerTitle}
      live="status"
      actions={
        <>
          <Button
            size="small"
            look="primary"
            data-unanswered={model.isAttempted ? true : undefined}
            onClick={() => edit(giveCardToGuardian(draft))}
          >
            {visitText.cardOfGuardian}
          </Button>
          <Button size="small" onClick={() => edit({ cardIsTheirs: true })}>
            {visitText.cardOfPatient}
          </Button>
          <Button size="small" onClick={() => edit({ form: formOfCard(draft) })}>
            {visitText.asOnCard}
          </Button>
        </>
      }
    >
      {visitText.cardOwnerDetail(onCard)}
      {model.isAttempted && <strong className="text-wrong block font-semibold">{visitText.cardOwnerMissing}</strong>}
    </Banner>
  )
}
