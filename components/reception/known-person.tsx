'use client'

import { sexLabels } from '@/lib/content/people'
import { visitText } from '@/lib/content/visit-panels'
import { formatBirthDate, formatDate } from '@/lib/utils/format-dates'
import { whatCardSays } from './card-owner'
import { DifferenceRows } from './difference-rows'
import { Fact } from './fact'
import { GuardianBlock } from './guardian-block'
import { IdentifierFacts } from './identifier-facts'
import { OldNumberProposal } from './old-number-proposal'
import { PersonHeading } from './person-heading'
import { PhoneFact } from './phone-fact'
import { recordAdditions } from './record-additions'
import type { Desk } from './use-desk'
import { isDoubted, type Subject, type VisitDraft } from './visit-draft'

interface KnownPersonProps {
  draft: VisitDraft
  subject: Extract<Subject, { kind: 'known' }>
  model: Desk
}

/** A person on file, with everything the desk compares and decides. */
export function KnownPerson({ draft, subject, model }: KnownPersonProps) {
  const { person, differences, oldNumber } = subject
  const { fullName, birthDate, sex, address, phone } = recordAdditions(draft, subject)
  const additions = [fullName, birthDate && formatBirthDate(birthDate), sex && sexLabels[sex], address, phone].filter(
    Boolean,
  )
  return (
    <>
      <PersonHeading fullName={person.fullName} birthDate={person.birthDate} sex={person.sex} />
      {person.temporary && oldNumber === 'no' && <p className="text-table text-soft mt-2">{visitText.scanForNumber}</p>}
      {oldNumber !== 'no' && (
        <OldNumberProposal
          oldNumber={oldNumber}
          onCard={whatCardSays(draft.scan)}
          isMissing={model.isAttempted}
          onAnswer={(same) => model.dispatch({ type: 'joined', draftId: draft.draftId, same })}
        />
      )}
      {differences.length > 0 && !isDoubted(subject) && (
        <DifferenceRows
          differences={differences}
          choices={draft.choices}
          onChoose={(field, choice) =>
            model.dispatch({
              type: 'edited',
              draftId: draft.draftId,
              edits: { choices: { ...draft.choices, [field]: choice } },
            })
          }
        />
      )}
      <dl className="divide-line border-line text-table mt-3 divide-y border-t">
        <IdentifierFacts person={person} />
        <PhoneFact
          person={person}
          onUpdated={(updated) => model.dispatch({ type: 'updated', draftId: draft.draftId, person: updated })}
        />
        <Fact label={visitText.address}>{person.address ?? visitText.none}</Fact>
        {additions.length > 0 && <Fact label={visitText.additions}>{additions.join(' · ')}</Fact>}
        <Fact label={visitText.lastVisit}>
          {person.lastVisit ? `${formatDate(person.lastVisit.day)} · ${person.lastVisit.roomName}` : visitText.none}
        </Fact>
      </dl>
      <GuardianBlock draft={draft} model={model} />
    </>
  )
}
