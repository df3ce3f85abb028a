'use client'

import { useQuery } from '@tanstack/react-query'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Button } from '@/components/ui/button'
import { intakeQueries } from '@/lib/api/intake'
import { intakeText, openedText as text } from '@/lib/content/intake'
import type { z } from 'zod'
import type { intakeVisitsRequestSchema, IntakeVisitsResponse } from '@/lib/contracts/intake'
import { OpenedVisit } from './opened-visit'

const PAGE = 50

interface VisitsOfFigureProps {
  request: Omit<z.input<typeof intakeVisitsRequestSchema>, 'limit'>
  isLast: boolean
  onMore: (after: NonNullable<IntakeVisitsResponse['next']>) => void
}

/** One page of the list. A page looks through a bounded stretch of days: it may be short, and more may follow. */
export function VisitsOfFigure({ request, isLast, onMore }: VisitsOfFigureProps) {
  const { data, error, refetch } = useQuery(intakeQueries.visits({ ...request, limit: PAGE }))
  if (error) {
    return (
      <div className="p-4">
        <ProblemBanner error={error} actions={<Button onClick={() => void refetch()}>{intakeText.again}</Button>} />
      </div>
    )
  }
  if (!data) {
    return (
      <p role="status" className="text-table text-soft min-h-24 p-4">
        {text.loading}
      </p>
    )
  }
  const { visits, next } = data
  return (
    <>
      {visits.length === 0 && !next && !request.after && <p className="text-table text-soft p-4">{text.empty}</p>}
      <ul className="divide-line divide-y">
        {visits.map((visit) => (
          <OpenedVisit key={visit.visitId} visit={visit} />
        ))}
      </ul>
      {isLast && next && (
        <div className="border-line flex flex-wrap items-center justify-center gap-3 border-t p-3">
          {visits.length < PAGE && <span className="text-label text-soft">{text.searching}</span>}
          <Button onClick={() => onMore(next)}>{text.more}</Button>
        </div>
      )}
    </>
  )
}
