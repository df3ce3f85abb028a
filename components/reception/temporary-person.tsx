'use client'

import { Banner } from '@/components/ui/banner'
import { ChoiceGroup } from '@/components/ui/choice-group'
import { receptionText } from '@/lib/content/reception'
import { visitText } from '@/lib/content/visit-panels'
import { toOptions } from '@/lib/utils/to-options'
import { FormKeys } from './form-keys'
import { GuardianBlock } from './guardian-block'
import { PersonFields } from './person-fields'
import type { Desk } from './use-desk'
import type { TemporaryReason, VisitDraft } from './visit-draft'

interface TemporaryPersonProps {
  draft: VisitDraft
  reason: TemporaryReason
  model: Desk
}

/** Newborn, emergency, nothing to show: admitted under a temporary code, settled later. */
export function TemporaryPerson({ draft, reason, model }: TemporaryPersonProps) {
  return (
    <FormKeys label={receptionText.noPapers}>
      <ChoiceGroup
        label={visitText.temporaryReason}
        value={reason}
        options={toOptions(visitText.temporaryReasons)}
        nextKey
        onChoose={(chosen) => model.dispatch({ type: 'reasoned', draftId: draft.draftId, reason: chosen })}
      />
      <Banner tone="note">
        {visitText.temporaryCode}
        {reason === 'emergency' && <span className="block">{visitText.emergencyClock}</span>}
      </Banner>
      <PersonFields draft={draft} model={model} fields="known" />
      <GuardianBlock draft={draft} model={model} />
    </FormKeys>
  )
}
