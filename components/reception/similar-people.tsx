'use client'

import { TextField } from '@/components/ui/text-field'
import type { PersonCard } from '@/lib/contracts/people'
import { visitText } from '@/lib/content/visit-panels'
import { PeopleChoice } from './people-choice'

interface SimilarPeopleProps {
  people: readonly PersonCard[]
  reason: string
  error: string | undefined
  onPick: (person: PersonCard) => void
  onReason: (reason: string) => void
}

/** People of the same name and birth date: warn, list, allow with a reason. */
export function SimilarPeople({ people, reason, error, onPick, onReason }: SimilarPeopleProps) {
  return (
    <section aria-label={visitText.similarTitle(people.length)} className="rounded-control bg-attention-tint p-3">
      <h3 className="text-table text-attention font-semibold">{visitText.similarTitle(people.length)}</h3>
      <p className="text-table mb-2">{visitText.similarDetail}</p>
      <PeopleChoice people={people} nextKey onChoose={onPick} />
      <div className="mt-2">
        <TextField
          label={visitText.differsBecause}
          placeholder={visitText.differsExample}
          value={reason}
          maxLength={200}
          error={error}
          onText={onReason}
        />
      </div>
    </section>
  )
}
