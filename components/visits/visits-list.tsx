'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Button } from '@/components/ui/button'
import { visitQueries } from '@/lib/api/visits'
import { visitText } from '@/lib/content/visit-panels'
import { visitsText } from '@/lib/content/visits'
import { VisitLine } from './visit-line'

/** The day's visits, newest first, as many pages as were asked for. */
export function VisitsList({ roomCode }: { roomCode: string | undefined }) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    visitQueries.pages({ ...(roomCode && { roomCode }) }),
  )
  const visits = data?.pages.flatMap((page) => page.visits) ?? []
  return (
    <div className="rounded-card border-line bg-card shrink-0 overflow-hidden border">
      {!data && !error && (
        <p role="status" className="text-table text-soft p-4">
          {visitsText.loading}
        </p>
      )}
      {data && visits.length === 0 && (
        <p className="text-table text-soft p-4">{roomCode ? visitsText.emptyRoom : visitsText.empty}</p>
      )}
      <ul className="divide-line divide-y">
        {visits.map((visit) => (
          <VisitLine key={visit.visitId} visit={visit} />
        ))}
      </ul>
      {error && (
        <div className="p-4">
          <ProblemBanner
            error={error}
            actions={<Button onClick={() => void refetch()}>{visitText.lookUpAgain}</Button>}
          />
        </div>
      )}
      {hasNextPage && !error && (
        <div className="border-line border-t p-3 text-center">
          <Button
            aria-disabled={isFetchingNextPage}
            onClick={() => {
              if (!isFetchingNextPage) void fetchNextPage()
            }}
          >
            {visitsText.more}
          </Button>
        </div>
      )}
    </div>
  )
}
