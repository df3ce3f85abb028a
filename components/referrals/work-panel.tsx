'use client'

import { useQuery } from '@tanstack/react-query'
import { useState, type RefObject } from 'react'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Button } from '@/components/ui/button'
import { paperQueries } from '@/lib/api/papers'
import { referralsText as text } from '@/lib/content/referrals'
import type { TodayPaper } from '@/lib/contracts/papers'
import type { PaperId } from '@/lib/domain/records/paper.schema'
import { isFiltered, NO_FILTER, toQuestion, type WorkFilter } from './work-filter'
import { WorkHeader } from './work-header'
import { WorkList } from './work-list'

const PAGE = 50

interface WorkPanelProps {
  openId: PaperId | undefined
  list: RefObject<HTMLUListElement | null>
  onOpen: (paper: TodayPaper) => void
  onEnter: () => void
}

/** Today's papers, one page at a time: a full day never grows the page. */
export function WorkPanel({ openId, list, onOpen, onEnter }: WorkPanelProps) {
  const [filter, setFilter] = useState<WorkFilter>(NO_FILTER)
  // The last line of each page before this one.
  const [places, setPlaces] = useState<ReadonlyArray<Pick<TodayPaper, 'admittedAt' | 'paperId'>>>([])
  const after = places.at(-1)
  const { data, error, refetch } = useQuery(
    paperQueries.today({ limit: PAGE, ...toQuestion(filter), ...(after && { after }) }),
  )
  const last = data?.papers.at(-1)
  const hasMore = data !== undefined && places.length * PAGE + data.papers.length < data.total

  function changeFilter(next: WorkFilter): void {
    setFilter(next)
    setPlaces([])
  }

  return (
    <section
      aria-label={text.title}
      className="rounded-card border-line bg-card flex max-h-[70dvh] min-h-0 min-w-0 flex-col border lg:max-h-none"
    >
      <WorkHeader answer={data} filter={filter} onFilter={changeFilter} onEnter={onEnter} />
      {error && (
        <div className="p-3">
          <ProblemBanner error={error} actions={<Button onClick={() => void refetch()}>{text.again}</Button>} />
        </div>
      )}
      {!error && data?.papers.length !== 0 && !last && (
        <p role="status" className="text-table text-soft p-4">
          {text.loading}
        </p>
      )}
      {data?.papers.length === 0 && (
        <p className="text-table text-soft p-4">{isFiltered(filter) ? text.emptyFilter : text.empty}</p>
      )}
      {data && last && <WorkList papers={data.papers} openId={openId} list={list} onOpen={onOpen} />}
      {(after || hasMore) && (
        <footer className="border-line flex shrink-0 gap-2 border-t p-2">
          <Button size="small" disabled={!after} onClick={() => setPlaces(places.slice(0, -1))}>
            {text.previousPage}
          </Button>
          <Button
            size="small"
            disabled={!hasMore}
            onClick={() => last && setPlaces([...places, { admittedAt: last.admittedAt, paperId: last.paperId }])}
          >
            {text.nextPage}
          </Button>
        </footer>
      )}
    </section>
  )
}
