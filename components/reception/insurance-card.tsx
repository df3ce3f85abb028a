'use client'

import { useState } from 'react'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { coverageText } from '@/lib/content/coverage-panel'
import type { RouteGround } from '@/lib/domain/route/route-ground.schema'
import { formatClockSeconds } from '@/lib/utils/format-dates'
import { chosenPapers } from './chosen-papers'
import { CoverageDetails } from './coverage-details'
import { CoverageActions, type InsuranceDetail } from './coverage-actions'
import { CoverageSummary } from './coverage-summary'
import { describeCoverage } from './describe-coverage'
import { isInsured } from './is-insured'
import { RouteGrounds } from './route-grounds'
import { RouteReasons } from './route-reasons'
import type { useCoverage } from './use-coverage'
import type { useVisitRoute } from './use-visit-route'
import type { VisitDraft } from './visit-draft'

interface InsuranceCardProps {
  coverage: ReturnType<typeof useCoverage>
  route: ReturnType<typeof useVisitRoute>
  draft: VisitDraft | undefined
  onGrounds: (grounds: readonly RouteGround[]) => void
}

/** Health insurance and what the visit counts as: every state has a word, a sign and a next step, none stops the ticket. */
export function InsuranceCard({ coverage, route, draft, onGrounds }: InsuranceCardProps) {
  const [open, setOpen] = useState<InsuranceDetail>()
  const used = isInsured(draft)
  const view = describeCoverage(coverage, used)
  const { data } = coverage
  const card = used ? data?.card : undefined
  const { decision } = route
  const offered = decision?.openGrounds ?? []
  const ticked = (used && draft?.routeGrounds) || []
  const hasGrounds = decision !== undefined && offered.length + ticked.length > 0
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
            grounds={hasGrounds ? ticked.length : undefined}
            isAsking={coverage.isFetching}
            onAskAgain={data?.status === 'unverified' || coverage.error ? () => void coverage.refetch() : undefined}
          />
        }
      />
      {open === 'why' && decision && <RouteReasons decision={decision} papers={draft ? chosenPapers(draft) : []} />}
      {open === 'grounds' && hasGrounds && <RouteGrounds offered={offered} ticked={ticked} onTick={onGrounds} />}
      {open === 'card' && card && data && <CoverageDetails card={card} coverage={data} />}
    </Card>
  )
}
