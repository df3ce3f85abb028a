import { UserPlus } from 'lucide-react'
import type { ReactNode } from 'react'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { visitText } from '@/lib/content/visit-panels'
import { joinClasses } from '@/lib/utils/join-classes'
import { PersonSummary } from './person-summary'
import type { NameSearch } from './use-name-search'

interface ScanSuggestionsProps {
  id: string
  search: NameSearch
  active: number
  onChoose: (position: number) => void
}

/** Who is on file under the name in the box; the last line creates somebody new. */
export function ScanSuggestions({ id, search, active, onChoose }: ScanSuggestionsProps) {
  const { people, more, isSearching, tooShort, error } = search
  const last = people?.length ?? 0
  return (
    <div className="rounded-card border-line bg-card absolute inset-x-0 top-full z-20 mt-1.5 flex max-h-[min(560px,70vh)] flex-col overflow-y-auto border p-1.5">
      <p role="status" className="text-label text-soft px-2.5 py-1">
        {tooShort ? visitText.typeMore : describe(people?.length, isSearching)}
      </p>
      {error && <ProblemBanner error={error} />}
      <ul id={id} role="listbox" aria-label={visitText.suggestions}>
        {people?.map((person, position) => (
          <li key={person.personId} id={`${id}-${position}`} role="option" aria-selected={active === position}>
            <Line isActive={active === position} onChoose={() => onChoose(position)}>
              <PersonSummary person={person} />
            </Line>
          </li>
        ))}
        {(people || error) && (
          <li id={`${id}-${last}`} role="option" aria-label={visitText.createByName} aria-selected={active === last}>
            <Line isActive={active === last} onChoose={() => onChoose(last)}>
              <span className="text-brand flex items-center gap-2 font-semibold">
                <UserPlus aria-hidden size={18} />
                {visitText.createByName}
              </span>
            </Line>
          </li>
        )}
      </ul>
      {more && <p className="text-label text-soft px-2.5 py-1">{visitText.moreByName}</p>}
    </div>
  )
}

// The box keeps the focus; the pointer is a second way to choose.
function Line({ isActive, onChoose, children }: { isActive: boolean; onChoose: () => void; children: ReactNode }) {
  return (
    <div
      ref={(line) => {
        if (isActive) line?.scrollIntoView({ block: 'nearest' })
      }}
      onPointerDown={(press) => {
        press.preventDefault()
        onChoose()
      }}
      className={joinClasses(
        'rounded-control cursor-pointer px-2.5 py-2',
        isActive ? 'bg-brand-tint outline-brand outline-2 -outline-offset-2' : 'hover:bg-page',
      )}
    >
      {children}
    </div>
  )
}

function describe(found: number | undefined, isSearching: boolean): string {
  if (isSearching) return visitText.searching
  if (found === 0) return visitText.nobodyByName
  return visitText.chooseByArrows
}
