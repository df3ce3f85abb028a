'use client'

import { Printer } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useEffect, useState } from 'react'
import { autoPrint, lastRoomCode } from '@/components/shell/desk-settings'
import { VisitActions } from '@/components/visits/visit-actions'
import { Badge } from '@/components/ui/badge'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { Room } from '@/lib/contracts/visits'
import { visitCoverageLabels } from '@/lib/content/people'
import { routeCodeTitles } from '@/lib/content/route'
import { visitText } from '@/lib/content/visit-panels'
import { formatClock } from '@/lib/utils/format-dates'
import { nameOf } from './name-of'
import { PaperOutcomes } from './paper-outcomes'
import { TicketNumber } from './ticket-number'
import type { VisitState } from './visit-state'

const TicketPaper = dynamic(() => import('@/components/visits/ticket-paper').then((module) => module.TicketPaper), {
  ssr: false,
})

interface AdmittedPanelProps {
  state: Extract<VisitState, { kind: 'admitted' }>
  rooms: readonly Room[] | undefined
}

/** The number, large enough to read aloud across the counter, and the paper it is printed on. */
export function AdmittedPanel({ state, rooms }: AdmittedPanelProps) {
  const { draft, response, isEarlier } = state
  const { ticket, visitId, alreadyCheckedIn, coverage, route, papers = [] } = response
  const [prints, setPrints] = useState(() => (autoPrint.get() === 'on' && !alreadyCheckedIn ? 1 : 0))
  const room = rooms?.find(({ code }) => code === ticket.roomCode)
  // Who held a ticket already has the service of that visit, which is not known here.
  const service = alreadyCheckedIn ? undefined : room?.services.find(({ code }) => code === draft.serviceCode)

  useEffect(() => lastRoomCode.set(ticket.roomCode), [ticket.roomCode])

  return (
    <div className="grid min-h-0 auto-rows-max gap-3 lg:overflow-y-auto xl:auto-rows-auto xl:grid-cols-[minmax(0,1fr)_340px]">
      <Card
        title={alreadyCheckedIn ? visitText.alreadyTitle : visitText.admittedTitle}
        badge={<Badge tone="good">{formatClock(ticket.issuedAt)}</Badge>}
        grow
      >
        <TicketNumber label={ticket.label} room={visitText.ticketRoom(ticket.roomCode, room?.name)}>
          <p>{nameOf(draft)}</p>
          {service && <p>{service.name}</p>}
          <p>{visitCoverageLabels[coverage]}</p>
          {route && <p>{visitText.countsAs(route.code, routeCodeTitles[route.code], route.ratePercent)}</p>}
        </TicketNumber>
        {isEarlier && (
          <Banner tone="attention" title={visitText.earlierTitle} live="status">
            {visitText.earlierDetail}
          </Banner>
        )}
        <PaperOutcomes outcomes={papers} />
        <div className="mt-3 flex flex-wrap items-center gap-4">
          <Button
            size="tall"
            look="tinted"
            icon={<Printer aria-hidden size={18} />}
            onClick={() => setPrints(prints + 1)}
          >
            {visitText.printTicket}
          </Button>
          {isEarlier && (
            <VisitActions
              visit={{ visitId, label: ticket.label, roomCode: ticket.roomCode, fullName: nameOf(draft) }}
              only={['move', 'cancel']}
            />
          )}
        </div>
      </Card>
      <TicketPaper visitId={visitId} prints={prints} />
    </div>
  )
}
