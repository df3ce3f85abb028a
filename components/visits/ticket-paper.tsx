'use client'

import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Skeleton } from '@/components/ui/skeleton'
import { visitQueries } from '@/lib/api/visits'
import type { VisitId } from '@/lib/domain/visit/visit.schema'
import { ticketText } from '@/lib/content/visits'
import { nextPrint } from './next-print'
import { TicketSlip } from './ticket-slip'
import './ticket-paper.css'

interface TicketPaperProps {
  visitId: VisitId
  /** How often printing was asked for so far: each further one opens the browser's print dialog again. */
  prints: number
}

/** The paper slip on the screen, and the same slip alone on an 80 mm page for the printer. */
export function TicketPaper({ visitId, prints }: TicketPaperProps) {
  const { data, error, isFetching, refetch } = useQuery(visitQueries.ticket(visitId))
  const printed = useRef(0)
  const asked = useRef(prints)
  const hasSlip = data !== undefined
  const hasFailed = error !== null

  useEffect(() => {
    const refs = { printed: printed.current, asked: asked.current }
    switch (nextPrint({ wanted: prints, ...refs, isFetching, hasFailed, hasSlip })) {
      case 'ask':
        asked.current = prints
        void refetch()
        break
      case 'print':
        printed.current = prints
        asked.current = prints
        window.print()
        break
      case 'nothing':
        break
    }
  }, [prints, isFetching, hasFailed, hasSlip, refetch])

  if (error) return <ProblemBanner error={error} />
  if (!data) {
    return (
      <p role="status" className="mx-auto w-[302px]">
        <span className="sr-only">{ticketText.loading}</span>
        <Skeleton width="w-full" height="h-[396px]" />
      </p>
    )
  }
  return (
    <>
      <div className="mx-auto w-[302px] max-w-full self-start bg-white shadow-[0_1px_3px_rgb(15_23_42/0.18),0_6px_18px_rgb(15_23_42/0.10)]">
        <TicketSlip slip={data} />
      </div>
      {createPortal(
        <div className="ticket-print" aria-hidden>
          <TicketSlip slip={data} />
        </div>,
        document.body,
      )}
    </>
  )
}
