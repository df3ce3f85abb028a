'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMay } from '@/components/shell/desk-session'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Button } from '@/components/ui/button'
import { Skeleton } from '@/components/ui/skeleton'
import { ApiError } from '@/lib/api/api-error'
import { healthBookQueries } from '@/lib/api/health-book'
import { nextLookupToken } from '@/lib/api/next-lookup-token'
import { healthBookText as text } from '@/lib/content/health-book'
import type { PersonId } from '@/lib/domain/visit/visit.schema'
import { BookPapers } from './book-papers'
import { DeskBook } from './desk-book'
import { HealthBookView } from './health-book-view'
import { mayAskOthers, preferEverybody } from './prefer-everybody'
import { ReasonForm } from './reason-form'

/** Somebody's health book from every source, as much of it as whoever looks may see. */
export function HealthBookPanel({ personId }: { personId: PersonId }) {
  const purpose = useMay('visits:admit') ? 'check-in' : 'care'
  const [asked, setAsked] = useState<{ reason?: string; token: number }>(() => ({ token: nextLookupToken() }))
  const { token, ...reason } = asked
  const question = { subject: { personId }, purpose, ...reason } as const
  const own = useQuery(healthBookQueries.ask({ ...question, ownOnly: true }, token))
  const all = useQuery({ ...healthBookQueries.ask(question, token), enabled: mayAskOthers(own) })
  const { data, error, isAskingOthers, refetch } = preferEverybody(own, all)

  if (error instanceof ApiError && error.code === 'reason_required') {
    return <ReasonForm onReason={(given) => setAsked({ reason: given, token: nextLookupToken() })} />
  }
  if (error) {
    return <ProblemBanner error={error} actions={<Button onClick={() => void refetch()}>{text.again}</Button>} />
  }
  if (!data) return <AskingSources />
  return (
    <>
      <BookPapers question={question} token={token} />
      {data.view === 'clinical' ? (
        <HealthBookView book={data.book} sources={data.sources} isAskingOthers={isAskingOthers} />
      ) : (
        <DeskBook book={data} isAskingOthers={isAskingOthers} />
      )}
    </>
  )
}

function AskingSources() {
  return (
    <div className="flex flex-col gap-3">
      <p role="status" className="text-table text-soft">
        {text.loading}
      </p>
      <div className="grid gap-3 lg:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]">
        <Skeleton width="w-full" height="h-28" />
        <Skeleton width="w-full" height="h-28" />
      </div>
      <Skeleton width="w-full" height="h-96" />
    </div>
  )
}
