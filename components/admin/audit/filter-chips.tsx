import { X } from 'lucide-react'
import type { AuditFilterRequest } from '@/lib/contracts/audit'
import { auditText } from '@/lib/content/audit'
import type { AuditSearch } from './audit-search'

interface FilterChipsProps {
  search: AuditSearch
  actors: ReadonlyArray<{ id: string; name: string }>
  onChange: (changes: Partial<AuditFilterRequest>) => void
}

/** What narrows the list beside the fields: a patient, a visit, somebody who is in no list. Each goes away with one press. */
export function FilterChips({ search, actors, onChange }: FilterChipsProps) {
  const { personId, visitId, actorId } = search.filter
  const isUnlisted = actorId !== undefined && !actors.some(({ id }) => id === actorId)
  const chips = [
    personId !== undefined && {
      label: auditText.onlyPerson(search.personName ?? auditText.patientHidden(personId.slice(0, 8))),
      clear: () => onChange({ personId: undefined }),
    },
    visitId !== undefined && { label: auditText.onlyVisit, clear: () => onChange({ visitId: undefined }) },
    isUnlisted && { label: auditText.onlyActor, clear: () => onChange({ actorId: undefined }) },
  ].filter((chip) => chip !== false)
  if (chips.length === 0) return null
  return (
    <ul className="flex flex-wrap gap-2">
      {chips.map(({ label, clear }) => (
        <li key={label}>
          <button
            type="button"
            aria-label={auditText.clear(label)}
            onClick={clear}
            className="bg-brand-tint text-brand-pressed text-table inline-flex min-h-8 items-center gap-1.5 rounded-full px-3 font-semibold"
          >
            {label}
            <X aria-hidden size={16} />
          </button>
        </li>
      ))}
    </ul>
  )
}
