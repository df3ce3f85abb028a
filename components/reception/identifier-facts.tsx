import type { PersonCard } from '@/lib/contracts/people'
import { identifierLabels } from '@/lib/content/people'
import { visitText } from '@/lib/content/visit-panels'
import { RevealedFact } from './revealed-fact'

const SHOWN = new Set(['personal-number', 'insurance-card-number', 'passport', 'temporary-code', 'old-id-number'])

/** The identifiers on file, masked; each is shown in full on demand, which is recorded. */
export function IdentifierFacts({ person }: { person: PersonCard }) {
  return person.identifiers
    .filter(({ kind }) => SHOWN.has(kind))
    .map(({ kind, masked, current }) => (
      <RevealedFact
        key={`${kind}:${masked}`}
        personId={person.personId}
        what={kind}
        masked={masked}
        label={current ? identifierLabels[kind] : `${identifierLabels[kind]} (${visitText.former})`}
        // Only the current one is told in full; our own temporary code hides nothing.
        canReveal={current && kind !== 'temporary-code'}
      />
    ))
}
