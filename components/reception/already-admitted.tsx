'use client'

import { useToday } from '@/components/shell/use-today'
import { Badge } from '@/components/ui/badge'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { receptionText } from '@/lib/content/reception'
import { visitText } from '@/lib/content/visit-panels'
import { identifiersOf } from '@/lib/domain/patient/identifier'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { formatClock } from '@/lib/utils/format-dates'
import { PersonHeading } from './person-heading'
import type { DispatchDesk } from './use-desk'
import type { VisitState } from './visit-state'

interface AlreadyAdmittedProps {
  state: Extract<VisitState, { kind: 'already-admitted' }>
  dispatch: DispatchDesk
}

/** The person holds a number today: where and since when, instead of a second one by mistake. */
export function AlreadyAdmitted({ state, dispatch }: AlreadyAdmittedProps) {
  const { reading, person } = state
  // What was read may be missing on the visit: a forgotten card, the number of somebody admitted without papers.
  const adds = person.temporary || identifiersOf(reading.scan).length > 0
  // Of a number of before midnight the same room would give another one.
  const isOfToday = toLocalDate(new Date(state.ticket.issuedAt)) === useToday()
  return (
    <Card title={receptionText.personTitle} grow badge={<Badge tone="note">{visitText.alreadyTitle}</Badge>}>
      <PersonHeading fullName={person.fullName} birthDate={person.birthDate} sex={person.sex} />
      <ul className="mt-3 flex flex-col gap-2">
        {person.ticketsToday.map(({ visitId, label, roomName, issuedAt }) => (
          <li key={visitId}>
            <Banner tone="note" title={visitText.alreadyDetail(label, roomName, formatClock(issuedAt))} live="status" />
          </li>
        ))}
      </ul>
      <div className="mt-3 flex flex-wrap gap-2">
        {adds && isOfToday && (
          <Button look="tinted" onClick={() => dispatch({ type: 'picked', reading, person, ticket: state.ticket })}>
            {visitText.addToVisit(state.ticket.label)}
          </Button>
        )}
        <Button onClick={() => dispatch({ type: 'picked', reading, person, ticket: 'another' })}>
          {visitText.anotherRoom}
        </Button>
      </div>
    </Card>
  )
}
