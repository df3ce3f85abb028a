'use client'

import type { KeyboardEvent } from 'react'
import type { PersonCard } from '@/lib/contracts/people'
import { PersonSummary } from './person-summary'

interface PeopleChoiceProps {
  people: readonly PersonCard[]
  /** Whether the next key is wanted here. */
  nextKey?: boolean
  onChoose: (person: PersonCard) => void
}

/** People to pick one of; arrows move, Enter picks. */
export function PeopleChoice({ people, nextKey = false, onChoose }: PeopleChoiceProps) {
  return (
    <ul className="flex flex-col gap-2" onKeyDown={moveByArrows}>
      {people.map((person, position) => (
        <li key={person.personId}>
          <button
            type="button"
            data-next-key={nextKey && position === 0 ? true : undefined}
            onClick={() => onChoose(person)}
            className="rounded-control border-line bg-card text-ink hover:border-faint block w-full border px-3 py-2 text-left"
          >
            <PersonSummary person={person} />
          </button>
        </li>
      ))}
    </ul>
  )
}

function moveByArrows(press: KeyboardEvent<HTMLUListElement>): void {
  const step = press.key === 'ArrowDown' ? 1 : press.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  const buttons = [...press.currentTarget.querySelectorAll('button')]
  const here = buttons.findIndex((button) => button === document.activeElement)
  buttons[(here + step + buttons.length) % buttons.length]?.focus()
  press.preventDefault()
}
