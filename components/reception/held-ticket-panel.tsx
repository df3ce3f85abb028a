'use client'

import { Printer } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { VisitActions } from '@/components/visits/visit-actions'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { HeldTicket } from '@/lib/contracts/people'
import { visitText } from '@/lib/content/visit-panels'
import { visitsText } from '@/lib/content/visits'
import { formatClock } from '@/lib/utils/format-dates'
import { joinClasses } from '@/lib/utils/join-classes'
import { TicketNumber } from './ticket-number'

const TicketPaper = dynamic(() => import('@/components/visits/ticket-paper').then((module) => module.TicketPaper), {
  ssr: false,
})

interface HeldTicketPanelProps {
  ticket: HeldTicket
  fullName: string
}

/** The ticket that somebody already holds; its paper is fetched only when it is to be printed again. */
export function HeldTicketPanel({ ticket, fullName }: HeldTicketPanelProps) {
  const [prints, setPrints] = useState(0)
  const { visitId, label, roomCode, roomName, issuedAt } = ticket
  return (
    <div
      className={joinClasses(
        'grid min-h-0 auto-rows-max gap-3 lg:overflow-y-auto xl:auto-rows-auto',
        prints > 0 && 'xl:grid-cols-[minmax(0,1fr)_340px]',
      )}
    >
      <Card title={visitText.alreadyTitle} grow>
        <TicketNumber label={label} room={visitText.ticketRoom(roomCode, roomName)}>
          <p>{fullName}</p>
          <p>{visitText.issuedAt(formatClock(issuedAt))}</p>
        </TicketNumber>
        <div className="mt-3 flex flex-wrap items-center gap-4">
          <Button
            data-next-key
            size="tall"
            look="tinted"
            icon={<Printer aria-hidden size={18} />}
            onClick={() => setPrints(prints + 1)}
          >
            {visitsText.reprint}
          </Button>
          <VisitActions visit={{ visitId, label, roomCode, fullName }} only={['move', 'cancel']} />
        </div>
      </Card>
      {prints > 0 && <TicketPaper visitId={visitId} prints={prints} />}
    </div>
  )
}
