'use client'

import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { visitText } from '@/lib/content/visit-panels'
import { isNumberUnclear, takeAsInsurance, takeAsPhone } from './number-kind'
import type { Desk } from './use-desk'
import type { VisitDraft } from './visit-draft'

/** Ten digits that are an insurance number or a telephone number: only the person knows. */
export function NumberKindQuestion({ draft, model }: { draft: VisitDraft; model: Desk }) {
  if (!isNumberUnclear(draft)) return null
  const { draftId, scan } = draft
  return (
    <Banner
      tone="attention"
      title={visitText.numberKindTitle(scan.socialInsuranceNumber ?? '')}
      live="status"
      actions={
        <>
          <Button
            size="small"
            data-unanswered={model.isAttempted ? true : undefined}
            onClick={() => model.dispatch({ type: 'edited', draftId, edits: takeAsInsurance(draft) })}
          >
            {visitText.isInsuranceNumber}
          </Button>
          <Button size="small" onClick={() => model.dispatch({ type: 'edited', draftId, edits: takeAsPhone(draft) })}>
            {visitText.isPhoneNumber}
          </Button>
        </>
      }
    >
      {model.isAttempted && <strong className="text-wrong font-semibold">{visitText.numberKindMissing}</strong>}
    </Banner>
  )
}
