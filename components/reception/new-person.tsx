'use client'

import { Banner } from '@/components/ui/banner'
import { visitText } from '@/lib/content/visit-panels'
import { CardOwnerQuestion } from './card-owner-question'
import { FormKeys } from './form-keys'
import { GuardianBlock } from './guardian-block'
import { NumberKindQuestion } from './number-kind-question'
import { PersonFields } from './person-fields'
import { SimilarPeople } from './similar-people'
import type { Desk } from './use-desk'
import { useDraftErrors } from './use-draft-errors'
import type { Subject, VisitDraft } from './visit-draft'

interface NewPersonProps {
  draft: VisitDraft
  subject: Extract<Subject, { kind: 'new' }>
  model: Desk
}

/** Somebody not on file: the fields start with what the card says. */
export function NewPerson({ draft, subject, model }: NewPersonProps) {
  const errors = useDraftErrors(draft, model)
  return (
    <FormKeys label={visitText.form}>
      {subject.similar.length > 0 && (
        <SimilarPeople
          people={subject.similar}
          reason={draft.differsBecause}
          error={errors.differsBecause}
          onPick={(person) => model.dispatch({ type: 'picked', reading: draft, person })}
          onReason={(differsBecause) =>
            model.dispatch({ type: 'edited', draftId: draft.draftId, edits: { differsBecause } })
          }
        />
      )}
      {subject.takesFrom && <Banner tone="note">{visitText.numberMoves(subject.takesFrom.fullName)}</Banner>}
      <NumberKindQuestion draft={draft} model={model} />
      <PersonFields draft={draft} model={model} fields="all">
        <CardOwnerQuestion draft={draft} model={model} />
      </PersonFields>
      <GuardianBlock draft={draft} model={model} />
    </FormKeys>
  )
}
