'use client'

import { useQuery } from '@tanstack/react-query'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Card } from '@/components/ui/card'
import { Skeleton } from '@/components/ui/skeleton'
import { retentionQuery } from '@/lib/api/retention'
import { retentionText as text } from '@/lib/content/retention'
import { retentionLabels } from '@/lib/content/subjects'
import type { RetentionResponse } from '@/lib/contracts/retention'
import { formatClock, formatDay } from '@/lib/utils/format-dates'
import { RetentionForm } from './retention-form'

/** How long each kind of data is kept, and what was removed lately. */
export function RetentionScreen() {
  const { data, error } = useQuery(retentionQuery())
  return (
    <div className="mx-auto flex max-w-[1040px] flex-col gap-4">
      <header>
        <h1 className="text-[24px] leading-8 font-bold">{text.title}</h1>
        <p className="text-table text-soft mt-1 max-w-[76ch]">{text.intro}</p>
      </header>
      <ProblemBanner error={error} />
      {!data && !error && <Skeleton width="w-64" />}
      {data && <RetentionForm retention={data} />}
      {data && <Runs runs={data.runs} />}
    </div>
  )
}

function Runs({ runs }: Pick<RetentionResponse, 'runs'>) {
  return (
    <Card title={text.runs}>
      {runs.length === 0 && <p className="text-table text-soft">{text.noRuns}</p>}
      <ul className="divide-line divide-y">
        {runs.map((run) => (
          <li key={run.runId} className="text-table flex flex-wrap gap-x-4 gap-y-1 py-2">
            <span className="font-semibold">
              {text.run(run.startedBy, `${formatClock(run.startedAt)} ${formatDay(run.startedAt)}`)}
            </span>
            <span className="text-soft min-w-0 break-words">{describeRun(run)}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function describeRun({ finishedAt, removed }: RetentionResponse['runs'][number]): string {
  if (!finishedAt) return text.running
  const kinds = Object.entries(retentionLabels).flatMap(([key, label]) => {
    const rows = Object.entries(removed).find(([kind]) => kind === key)?.[1] ?? 0
    return rows > 0 ? [text.removed(label, rows)] : []
  })
  return kinds.join(' · ') || text.nothing
}
