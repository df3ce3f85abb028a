'use client'

import { TextButton } from '@/components/ui/text-button'
import { coverageText } from '@/lib/content/coverage-panel'
import { routeText } from '@/lib/content/desk-records'
import { groundsText } from '@/lib/content/route-grounds'
import type { RouteDecision } from '@/lib/domain/route/route-decision.schema'

/** What opens in place beneath the summary. */
export type InsuranceDetail = 'why' | 'grounds' | 'card'

interface CoverageActionsProps {
  open: InsuranceDetail | undefined
  onOpen: (detail: InsuranceDetail | undefined) => void
  hasCard: boolean
  decision: RouteDecision | undefined
  /** How many other papers were seen; undefined where none would count. */
  grounds: number | undefined
  isAsking: boolean
  onAskAgain: (() => void) | undefined
}

/** One line, kept even while it is empty: nothing moves when an answer arrives. */
export function CoverageActions({
  open,
  onOpen,
  hasCard,
  decision,
  grounds,
  isAsking,
  onAskAgain,
}: CoverageActionsProps) {
  const toggle = (detail: InsuranceDetail) => onOpen(open === detail ? undefined : detail)
  return (
    <div className="text-table mt-0.5 flex min-h-7 flex-wrap items-center gap-x-5">
      {decision && (
        <span className="flex flex-wrap items-center gap-x-2">
          <TextButton aria-expanded={open === 'why'} onClick={() => toggle('why')}>
            {routeText.why}
          </TextButton>
          {decision.toCheck.length > 0 && (
            <span className="text-soft">{routeText.toCheckCount(decision.toCheck.length)}</span>
          )}
        </span>
      )}
      {grounds !== undefined && (
        <TextButton aria-expanded={open === 'grounds'} onClick={() => toggle('grounds')}>
          {grounds === 0 ? groundsText.open : groundsText.openWith(grounds)}
        </TextButton>
      )}
      {hasCard && (
        <TextButton tone="soft" aria-expanded={open === 'card'} onClick={() => toggle('card')}>
          {routeText.details}
        </TextButton>
      )}
      {onAskAgain && (
        <TextButton onClick={onAskAgain} aria-disabled={isAsking}>
          {coverageText.askAgain}
        </TextButton>
      )}
    </div>
  )
}
