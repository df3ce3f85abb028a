'use client'

import { Printer } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { shellText } from '@/lib/content/shell'
import { ticketText, visitsText } from '@/lib/content/visits'
import { TicketPaper } from './ticket-paper'
import type { VisitHandle } from './visit-handle'

export function ReprintTicket({ visit, onClose }: { visit: VisitHandle; onClose: () => void }) {
  const [prints, setPrints] = useState(1)
  return (
    <Dialog title={visitsText.reprintOf(visit.label)} closeLabel={shellText.close} onClose={onClose}>
      <TicketPaper visitId={visit.visitId} prints={prints} />
      <div className="mt-4 flex justify-center">
        <Button
          data-next-key
          look="primary"
          icon={<Printer aria-hidden size={18} />}
          onClick={() => setPrints(prints + 1)}
        >
          {ticketText.print}
        </Button>
      </div>
    </Dialog>
  )
}
