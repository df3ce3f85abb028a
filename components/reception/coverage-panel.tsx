'use client'

import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Skeleton } from '@/components/ui/skeleton'
import { coverageText } from '@/lib/content/coverage-panel'
import { formatClockSeconds } from '@/lib/utils/format-dates'
import { CoverageDetails } from './coverage-details'
import { CoverageSummary } from './coverage-summary'
import { CoverageVisits } from './coverage-visits'
import { describeCoverage } from './describe-coverage'
import { useCoverage } from './use-coverage'
import type { VisitState } from './visit-state'

/** Health insurance, filled on its own time: every state has a word, a sign and a next step, none stops the ticket. */
export function CoveragePanel({ state }: { state: VisitState }) {
  const coverage = useCoverage(state)
  const used = !('draft' in state) || state.draft.useInsurance
  const view = describeCoverage(coverage, used)
  const { data } = coverage
  const card = used ? data?.card : undefined
  return (
    <div className="flex min-h-0 min-w-0 flex-col gap-3 lg:overflow-y-auto">
      <Card
        title={coverageText.title}
        edge={view.tone === 'attention' || view.tone === 'wrong' ? view.tone : 'line'}
        badge={
          <span role="status">
            <Badge tone={view.tone}>{view.badge}</Badge>
          </span>
        }
        aside={data && coverageText.source(formatClockSeconds(data.askedAt))}
      >
        <CoverageSummary
          view={view}
          benefitDigit={card?.benefitDigit}
          isAsking={coverage.isFetching}
          onAskAgain={data?.status === 'unverified' || coverage.error ? () => void coverage.refetch() : undefined}
        />
      </Card>
      {used && coverage.isAsked && !data && !coverage.error && <CoverageWaiting />}
      {card && data && <CoverageDetails card={card} coverage={data} />}
      {used && data?.visits && <CoverageVisits visits={data.visits} />}
    </div>
  )
}

// As tall as what will come, so that nothing moves when it does.
function CoverageWaiting() {
  return (
    <div
      aria-hidden
      className="rounded-card border-line bg-card grid gap-x-8 border px-4 py-1.5 sm:grid-cols-2 md:px-5"
    >
      {['w-40', 'w-52', 'w-48', 'w-36', 'w-44', 'w-40', 'w-36', 'w-48'].map((width, line) => (
        <div key={line} className="flex min-h-[39px] items-center border-b border-transparent">
          <Skeleton width={width} />
        </div>
      ))}
    </div>
  )
}
