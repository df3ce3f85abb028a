'use client'

import { X } from 'lucide-react'
import { useState } from 'react'
import { TextButton } from '@/components/ui/text-button'
import { VisitActionDialog } from '@/components/visits/visit-actions'
import { receptionText } from '@/lib/content/reception'
import { dropGiven, givenTickets, type GivenTicket } from './given-tickets'

/** Numbers given behind the desk's back, each waiting to be printed. */
export function GivenChips() {
  const given = givenTickets.use()
  const [printing, setPrinting] = useState<GivenTicket>()
  return (
    <section aria-label={receptionText.given} className="flex flex-wrap items-center gap-2">
      {given.map((one) => {
        const { visitId, ticket, name } = one
        return (
          <span
            key={visitId}
            className="border-line bg-good-tint text-table inline-flex min-h-8 items-center gap-2 rounded-full border pl-3"
          >
            <span>
              {receptionText.givenChip(ticket.roomCode, name)} <strong className="font-bold">{ticket.label}</strong>
            </span>
            <TextButton aria-label={receptionText.printGiven(ticket.label)} onClick={() => setPrinting(one)}>
              {receptionText.print}
            </TextButton>
            <button
              type="button"
              aria-label={receptionText.dropGiven(ticket.label)}
              onClick={() => dropGiven(one)}
              className="text-soft hover:text-ink grid size-8 place-items-center rounded-full"
            >
              <X aria-hidden size={16} />
            </button>
          </span>
        )
      })}
      {printing && (
        <VisitActionDialog
          action="reprint"
          visit={{ ...printing, ...printing.ticket, fullName: printing.name }}
          onClose={() => {
            setPrinting(undefined)
            dropGiven(printing)
          }}
        />
      )}
    </section>
  )
}
