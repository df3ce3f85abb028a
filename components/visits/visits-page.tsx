'use client'

import { useQuery } from '@tanstack/react-query'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Button } from '@/components/ui/button'
import { visitQueries } from '@/lib/api/visits'
import { visitText } from '@/lib/content/visit-panels'
import { visitsText } from '@/lib/content/visits'
import { VisitLine } from './visit-line'

const PAGE = 50

interface VisitsPageProps {
  roomCode: string | undefined
  /** Only visits admitted before this instant; undefined for the newest. */
  before: string | undefined
  isLast: boolean
  onMore: (before: string) => void
}

export function VisitsPage({ roomCode, before, isLast, onMore }: VisitsPageProps) {
  const filter = { limit: PAGE, ...(roomCode && { roomCode }), ...(before && { before }) }
  const { data, error, refetch } = useQuery(visitQueries.today(filter))
  if (error) {
    return (
      <div className="p-4">
        <ProblemBanner
          error={error}
          actions={<Button onClick={() => void refetch()}>{visitText.lookUpAgain}</Button>}
        />
      </div>
    )
  }
  if (!data) {
    return (
      <p role="status" className="text-table text-soft p-4">
        {visitsText.loading}
      </p>
    )
  }
  const last = data.visits.at(-1)
  return (
    <>
      {data.visits.length === 0 && !before && (
        <p className="text-table text-soft p-4">{roomCode ? visitsText.emptyRoom : visitsText.empty}</p>
      )}
      <ul className="divide-line divide-y">
        {data.visits.map((visit) => (
          <VisitLine key={visit.visitId} visit={visit} />
        ))}
      </ul>
      {isLast && last && data.visits.length === PAGE && (
        <div className="border-line border-t p-3 text-center">
          <Button onClick={() => onMore(last.admittedAt)}>{visitsText.more}</Button>
        </div>
      )}
    </>
  )
}
