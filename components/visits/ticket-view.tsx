'use client'

import { Printer } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { AppLink } from '@/components/ui/app-link'
import { Button } from '@/components/ui/button'
import type { VisitId } from '@/lib/domain/visit/visit.schema'
import { ticketText } from '@/lib/content/visits'

const TicketPaper = dynamic(() => import('./ticket-paper').then((module) => module.TicketPaper), { ssr: false })

/** One ticket by itself; the print dialog opens as soon as the slip is there. */
export function TicketView({ visitId }: { visitId: VisitId }) {
  const [prints, setPrints] = useState(1)
  return (
    <div className="flex flex-col items-center gap-5 px-4 py-6">
      <h1 className="text-[20px] font-semibold">{ticketText.title}</h1>
      <TicketPaper visitId={visitId} prints={prints} />
      <div className="flex flex-wrap items-center gap-4">
        <Button look="primary" icon={<Printer aria-hidden size={18} />} onClick={() => setPrints(prints + 1)}>
          {ticketText.print}
        </Button>
        <AppLink href="/reception" className="text-brand font-semibold underline underline-offset-4">
          {ticketText.back}
        </AppLink>
      </div>
    </div>
  )
}
