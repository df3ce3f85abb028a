'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { nextLookupToken } from '@/lib/api/next-lookup-token'
import { peopleQueries } from '@/lib/api/people'
import { sexLabels } from '@/lib/content/people'
import { requestFormText as text } from '@/lib/content/subjects'
import type { PersonCard } from '@/lib/contracts/people'
import { formatBirthDate } from '@/lib/utils/format-dates'

interface PersonFinderProps {
  chosen: PersonCard | undefined
  onChoose: (person: PersonCard | undefined) => void
}

/** Whose record a request is about: found by name, year or phone, and picked. */
export function PersonFinder({ chosen, onChoose }: PersonFinderProps) {
  const [query, setQuery] = useState('')
  const [asked, setAsked] = useState({ query: '', token: 0 })
  const { data, error, isFetching } = useQuery({
    ...peopleQueries.search(asked.query, asked.token),
    enabled: asked.token > 0,
  })
  const find = () => {
    if (query.trim() && !isFetching) setAsked({ query: query.trim(), token: nextLookupToken() })
  }

  if (chosen) {
    return (
      <div>
        <p className="text-label text-soft mb-1 font-medium">{text.person}</p>
        <p className="flex flex-wrap items-center gap-3">
          <span className="min-w-0 font-semibold break-words">
            {chosen.fullName} <span className="text-soft font-normal">{describe(chosen)}</span>
          </span>
          <Button size="small" onClick={() => onChoose(undefined)}>
            {text.unchoose}
          </Button>
        </p>
      </div>
    )
  }
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-start gap-2">
        <div className="min-w-0 grow">
          <TextField
            label={text.person}
            hint={text.personHint}
            value={query}
            onText={setQuery}
            onKeyDown={(press) => {
              if (press.key !== 'Enter') return
              press.preventDefault()
              find()
            }}
          />
        </div>
        <div className="pt-6">
          <Button onClick={find} aria-disabled={isFetching}>
            {text.find}
          </Button>
        </div>
      </div>
      {error && <ProblemBanner error={error} />}
      <ul aria-live="polite" className="flex flex-col gap-1">
        {data?.people.map((person) => (
          <li key={person.personId}>
            <Button size="small" wide onClick={() => onChoose(person)}>
              <span className="min-w-0 grow truncate text-left">
                {person.fullName} <span className="text-soft font-normal">{describe(person)}</span>
              </span>
            </Button>
          </li>
        ))}
        {data?.people.length === 0 && <li className="text-table text-soft">{text.nobody}</li>}
        {data?.more && <li className="text-table text-soft">{text.more}</li>}
      </ul>
    </div>
  )
}

function describe({ sex, birthDate, identifiers }: PersonCard): string {
  return [sexLabels[sex], birthDate && formatBirthDate(birthDate), identifiers[0]?.masked].filter(Boolean).join(' · ')
}
