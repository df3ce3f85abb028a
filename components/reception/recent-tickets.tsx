'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { deskName } from '@/components/shell/desk-settings'
import { VisitActionButtons, VisitActionDialog, type VisitAction } from '@/components/visits/visit-actions'
import type { VisitHandle } from '@/components/visits/visit-handle'
import { visitQueries } from '@/lib/api/visits'
import { receptionText } from '@/lib/content/reception'
import { visitsText } from '@/lib/content/visits'

const SHOWN = 3

/** The numbers just given here, each one press from a reprint or a cancellation, and how the day goes. */
export function RecentTickets() {
  const { data } = useQuery(visitQueries.today({ limit: SHOWN, ownAt: { desk: deskName.use() } }))
  // Above the list: the next number pushes a line out, and must not take the reason being typed along.
  const [open, setOpen] = useState<{ visit: VisitHandle; action: VisitAction }>()
  return (
    <section
      aria-label={visitsText.recent}
      className="text-table text-soft flex min-h-[37px] flex-wrap items-center gap-x-5 gap-y-1 px-4 py-1 md:px-5 lg:h-[37px] lg:flex-nowrap"
    >
      <h2 className="font-normal whitespace-nowrap">{visitsText.recent}</h2>
      <ul className="flex min-w-0 flex-wrap gap-x-5 gap-y-1 lg:flex-nowrap">
        {data?.visits.length === 0 && <li>{visitsText.noTickets}</li>}
        {data?.visits.map((visit) => (
          <li
            key={visit.visitId}
            className="flex min-w-0 flex-wrap items-center gap-x-1.5 lg:flex-nowrap lg:whitespace-nowrap lg:max-xl:nth-[n+3]:hidden"
          >
            <strong className="text-ink font-bold">{visit.label}</strong>
            <span className="min-w-0 lg:truncate">
              {visitsText.recentLine(visit.roomCode, visit.fullName)}
              {visit.state === 'cancelled' && ` · ${visitsText.cancelledMark}`}
            </span>
            {visit.state !== 'cancelled' && (
              <VisitActionButtons
                visit={visit}
                only={['reprint', 'cancel']}
                onAction={(action) => setOpen({ visit, action })}
              />
            )}
          </li>
        ))}
      </ul>
      {data && (
        <p className="ml-auto lg:whitespace-nowrap">{receptionText.figures(data.medianScanToTicketMs, data.total)}</p>
      )}
      {open && <VisitActionDialog {...open} onClose={() => setOpen(undefined)} />}
    </section>
  )
}
