import { Badge } from '@/components/ui/badge'
import type { PersonCard } from '@/lib/contracts/people'
import { sexLabels } from '@/lib/content/people'
import { visitText } from '@/lib/content/visit-panels'
import { formatBirthDate, formatDate } from '@/lib/utils/format-dates'

/** A person in a list: enough to tell two of one name apart. */
export function PersonSummary({ person }: { person: PersonCard }) {
  const [identifier] = person.identifiers
  const [ticket] = person.ticketsToday
  const details = [
    identifier?.masked,
    person.address,
    person.lastVisit && `${visitText.lastVisit.toLowerCase()} ${formatDate(person.lastVisit.day)}`,
  ].filter((detail) => detail !== undefined)
  return (
    <span className="block min-w-0">
      <span className="flex flex-wrap items-baseline gap-x-2.5">
        <strong className="text-body font-semibold">{person.fullName}</strong>
        <span className="text-table">
          {[sexLabels[person.sex], person.birthDate && formatBirthDate(person.birthDate)].filter(Boolean).join(' · ')}
        </span>
        {ticket && (
          <Badge tone="note">
            {visitText.alreadyTitle}: {ticket.label}
          </Badge>
        )}
      </span>
      <span className="text-label text-soft line-clamp-2 block">{details.join(' · ')}</span>
    </span>
  )
}
