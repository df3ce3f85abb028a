'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { ChoiceGroup } from '@/components/ui/choice-group'
import { Skeleton } from '@/components/ui/skeleton'
import { recordAccessQuery } from '@/lib/api/record-accesses'
import { accessText } from '@/lib/content/accesses'
import { AccessLine } from './access-line'

const SHOWS = (['open', 'all'] as const).map((value) => ({ value, label: accessText.shows[value] }))

/** Looks at records out of the ordinary, for a manager to accept or to question. */
export function AccessesScreen() {
  const [show, setShow] = useState<'open' | 'all'>('open')
  const found = useInfiniteQuery(recordAccessQuery(show === 'open'))
  const accesses = found.data?.pages.flatMap((page) => page.accesses) ?? []
  return (
    <div className="mx-auto flex max-w-[1040px] flex-col gap-4">
      <header>
        <h1 className="text-[24px] leading-8 font-bold">{accessText.title}</h1>
        <p className="text-table text-soft mt-1 max-w-[76ch]">{accessText.intro}</p>
      </header>
      <Card title={accessText.list}>
        <div className="mb-2">
          <ChoiceGroup label={accessText.show} value={show} options={SHOWS} onChoose={setShow} />
        </div>
        <ProblemBanner error={found.error} />
        {found.isPending && <Skeleton width="w-64" />}
        <ul className="divide-line divide-y">
          {accesses.map((access) => (
            <AccessLine key={access.accessId} access={access} />
          ))}
        </ul>
        <div role="status">
          {found.data && accesses.length === 0 && <p className="text-table text-soft">{accessText.none[show]}</p>}
        </div>
        {found.hasNextPage && (
          <div className="mt-2">
            <Button
              aria-disabled={found.isFetchingNextPage}
              onClick={() => {
                if (!found.isFetchingNextPage) void found.fetchNextPage()
              }}
            >
              {found.isFetchingNextPage ? accessText.loading : accessText.more}
            </Button>
          </div>
        )}
      </Card>
    </div>
  )
}
