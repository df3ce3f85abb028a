'use client'

import { useState } from 'react'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { coverageText } from '@/lib/content/coverage-panel'
import { formatClockSeconds } from '@/lib/utils/format-dates'
import { chosenPapers } from './chosen-papers'
import { CoverageDetails } from './coverage-details'
import { CoverageActions, type InsuranceDetail } from './coverage-actions'
import { CoverageSummary } from './coverage-summary'
import { describeCoverage } from './describe-coverage'
import { isInsured } from './is-insured'
import { RouteReasons } from './route-reasons'
import type { useCoverage } from './use-coverage'
import type { useVisitRoute } from './use-visit-route'
import type { VisitDraft } from './visit-draft'

interface InsuranceCardProps {
  coverage: ReturnType<typeof useCoverage>
  route: ReturnType<typeof useVisitRoute>
  draft: VisitDraft | undefined
}

/** Health insurance and what the visit counts as: every state has a word, a sign and a next step, none stops the ticket. */
export function InsuranceCard({ coverage, route, draft }: InsuranceCardProps) {
  const [open, setOpen] = useState<InsuranceDetail>()
  const used = isInsured(draft)
  const view = describeCoverage(coverage, used)
  const { data } = coverage
  const card = used ? data?.card : undefined
  const { decision } = route
  return (
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
        card={card}
        route={route}
        actions={
          <CoverageActions
            open={open}
            onOpen={setOpen}
            hasCard={card !== undefined}
            decision={decision}
            isAsking={coverage.isFetching}
            onAskAgain={data?.status === 'unverified' || coverage.error ? () => void coverage.refetch() : undefined}
          />
        }
      />
      {open === 'why' && decision && <RouteReasons decision={decision} papers={draft ? chosenPapers(draft) : []} />}
      {open === 'card' && card && data && <CoverageDetails card={card} coverage={data} />}
    </Card>
  )
}
