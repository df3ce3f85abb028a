'use client'

import { useQuery } from '@tanstack/react-query'
import { VisitActions } from '@/components/visits/visit-actions'
import { visitQueries } from '@/lib/api/visits'
import { receptionText } from '@/lib/content/reception'
import { visitsText } from '@/lib/content/visits'
import { formatClock } from '@/lib/utils/format-dates'

const SHOWN = 3

/** The numbers just given, each one press from a reprint or a cancellation, and how the day goes. */
export function RecentTickets() {
  const { data } = useQuery(visitQueries.today({ limit: SHOWN }))
  return (
    <section
      aria-label={visitsText.recent}
      className="text-table text-soft flex min-h-[37px] flex-wrap items-center gap-x-6 gap-y-1 px-4 py-1 md:px-5 lg:h-[37px] lg:flex-nowrap"
    >
      <h2 className="font-normal">{visitsText.recent}</h2>
      <ul className="flex min-w-0 flex-wrap gap-x-6 gap-y-1 lg:flex-nowrap lg:overflow-hidden">
        {data?.visits.length === 0 && <li>{visitsText.noTickets}</li>}
        {data?.visits.map((visit, position) => (
          <li key={visit.visitId} className="flex flex-wrap items-center gap-x-1.5 lg:flex-nowrap lg:whitespace-nowrap">
            <strong className="text-ink font-bold">{visit.label}</strong>
            <span>
              {visitsText.recentLine(visit.roomCode, visit.fullName, formatClock(visit.admittedAt))}
              {visit.state === 'cancelled' && ` · ${visitsText.cancelledMark}`}
            </span>
            {position === 0 && visit.state !== 'cancelled' && (
              <VisitActions visit={visit} only={['reprint', 'cancel']} />
            )}
          </li>
        ))}
      </ul>
      {data && (
        <p className="ml-auto lg:whitespace-nowrap">{receptionText.figures(data.medianScanToTicketMs, data.total)}</p>
      )}
    </section>
  )
}
