'use client'

import { useState } from 'react'
import { PersonSummary } from '@/components/reception/person-summary'
import { useNameSearch } from '@/components/reception/use-name-search'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { TextField } from '@/components/ui/text-field'
import { visitText } from '@/lib/content/visit-panels'
import { entryText as text } from '@/lib/content/referrals'
import type { PersonCard } from '@/lib/contracts/people'

/** Whose slip it is, by name or initials and birth year. */
export function PersonPicker({ onPick }: { onPick: (person: PersonCard) => void }) {
  const [query, setQuery] = useState('')
  const trimmed = query.trim()
  const { people, isSearching, tooShort, error } = useNameSearch(trimmed === '' ? undefined : trimmed)
  const state =
    tooShort || trimmed === '' ? ' ' : isSearching ? visitText.searching : people?.length === 0 ? text.nobody : ' '
  return (
    <div className="flex flex-col gap-2">
      <TextField label={text.person} hint={text.personHint} value={query} maxLength={200} onText={setQuery} />
      {error && <ProblemBanner error={error} />}
      <p role="status" className="text-label text-soft min-h-5">
        {state}
      </p>
      <ul className="divide-line max-h-80 divide-y overflow-y-auto">
        {people?.map((person) => (
          <li key={person.personId}>
            <button
              type="button"
              onClick={() => onPick(person)}
              className="rounded-control hover:bg-page w-full px-2.5 py-2 text-left -outline-offset-2"
            >
              <PersonSummary person={person} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
