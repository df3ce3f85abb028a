'use client'

import { useQuery } from '@tanstack/react-query'
import { Printer } from 'lucide-react'
import { AppLink } from '@/components/ui/app-link'
import { Button } from '@/components/ui/button'
import { useDeskSession } from '@/components/shell/desk-session'
import { peopleQueries } from '@/lib/api/people'
import { healthBookText as text } from '@/lib/content/health-book'
import { sexLabels } from '@/lib/content/people'
import { referralsText } from '@/lib/content/referrals'
import type { PersonCard } from '@/lib/contracts/people'
import type { PersonId } from '@/lib/domain/visit/visit.schema'
import { formatBirthDate } from '@/lib/utils/format-dates'
import { HealthBookPanel } from './health-book-panel'

/** The papers and the health book of a patient of today, by themselves; `from` is the page to go back to. */
export function RecordScreen({ personId, from }: { personId: PersonId; from: 'referrals' | 'queue' }) {
  const session = useDeskSession()
  const { data: person } = useQuery(peopleQueries.open(personId))
  return (
    <div className="flex min-h-0 grow flex-col gap-3 px-4 py-3 md:px-5 lg:overflow-y-auto print:overflow-visible">
      <header className="flex flex-wrap items-end gap-x-6 gap-y-2">
        <div className="min-w-0">
          <p className="text-label text-soft font-semibold tracking-wide uppercase">{text.title}</p>
          <h1 className="text-name min-h-9 leading-9 font-bold break-words">{person?.fullName ?? ' '}</h1>
          <p className="text-table text-soft min-h-6">{person && describe(person)}</p>
        </div>
        <div className="ml-auto flex flex-wrap items-center gap-4 print:hidden">
          <AppLink href={`/${from}`} className="text-brand font-semibold underline underline-offset-4">
            {text.back[from]}
          </AppLink>
          <Button
            icon={<Printer aria-hidden size={18} />}
            shortcut="Ctrl P"
            aria-keyshortcuts="Control+P"
            onClick={() => window.print()}
          >
            {text.print}
          </Button>
        </div>
        <p className="text-label hidden print:block">
          {text.printed(session.name, `${session.facility.name} (${session.facility.code})`)}
        </p>
      </header>
      <HealthBookPanel personId={personId} />
    </div>
  )
}

function describe({ sex, birthDate, identifiers, ticketsToday }: PersonCard): string {
  const [ticket] = ticketsToday
  const [identifier] = identifiers
  return [
    sexLabels[sex],
    birthDate && formatBirthDate(birthDate),
    identifier?.masked,
    ticket && referralsText.visit(ticket.label, ticket.roomCode),
  ]
    .filter(Boolean)
    .join(' · ')
}
