'use client'

import { receptionText } from '@/lib/content/reception'
import { visitText } from '@/lib/content/visit-panels'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { identifiedMethodLabels } from '@/lib/content/people'
import { GuardianOffer } from './guardian-offer'
import { KnownPerson } from './known-person'
import { NewPerson } from './new-person'
import { ScanWarnings } from './scan-warnings'
import { TemporaryOffer } from './temporary-offer'
import { TemporaryPerson } from './temporary-person'
import type { Desk } from './use-desk'
import type { VisitDraft } from './visit-draft'
import { withDoubts } from './with-doubts'

/** The person of a draft: on file, new, or without papers. */
export function SubjectPanel({ draft, model }: { draft: VisitDraft; model: Desk }) {
  return (
    <Card
      title={receptionText.personTitle}
      grow
      badge={<SubjectBadge draft={draft} />}
      aside={identifiedMethodLabels[draft.method]}
    >
      <GuardianOffer draft={draft} parked={model.desk.parked} dispatch={model.dispatch} />
      <TemporaryOffer draft={draft} parked={model.desk.parked} dispatch={model.dispatch} />
      <ScanWarnings
        scan={withDoubts(draft)}
        inputMethodActive={draft.inputMethodActive}
        onFile={draft.subject.kind === 'known'}
      />
      {renderSubject(draft, model)}
    </Card>
  )
}

function renderSubject(draft: VisitDraft, model: Desk) {
  switch (draft.subject.kind) {
    case 'known':
      return <KnownPerson draft={draft} subject={draft.subject} model={model} />
    case 'new':
      return <NewPerson draft={draft} subject={draft.subject} model={model} />
    case 'temporary':
      return <TemporaryPerson draft={draft} reason={draft.subject.reason} model={model} />
  }
}

function SubjectBadge({ draft: { subject } }: { draft: VisitDraft }) {
  switch (subject.kind) {
    case 'known':
      return subject.person.temporary ? (
        <Badge tone="attention">{visitText.temporary}</Badge>
      ) : (
        <Badge tone="good">{visitText.onFile}</Badge>
      )
    case 'new':
      return <Badge tone="note">{visitText.newPerson}</Badge>
    case 'temporary':
      return <Badge tone="attention">{visitText.temporary}</Badge>
  }
}
