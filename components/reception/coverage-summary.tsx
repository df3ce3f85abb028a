import type { ReactNode } from 'react'
import { Skeleton } from '@/components/ui/skeleton'
import type { BenefitDigit, InsuranceCard } from '@/lib/domain/coverage/coverage.schema'
import { coverageText } from '@/lib/content/coverage-panel'
import { routeText } from '@/lib/content/desk-records'
import { routeCodeTitles } from '@/lib/content/route'
import type { RouteDecision } from '@/lib/domain/route/route-decision.schema'
import { formatDate } from '@/lib/utils/format-dates'
import { joinClasses } from '@/lib/utils/join-classes'
import type { CoverageView } from './describe-coverage'

interface CoverageSummaryProps {
  view: CoverageView
  card: InsuranceCard | undefined
  route: { decision: RouteDecision | undefined; isWaiting: boolean }
  /** What can be opened or asked, beneath the words. */
  actions: ReactNode
}

/** The code and rate of the visit, or what insurance says where nothing is decided. Always the same height. */
export function CoverageSummary({ view, card, route: { decision, isWaiting }, actions }: CoverageSummaryProps) {
  return (
    <div className="flex flex-wrap items-start gap-x-5 sm:flex-nowrap">
      <div className="min-w-0 grow basis-full sm:basis-0">
        <Headline view={view} decision={decision} isWaiting={isWaiting} />
        <p className="text-table text-soft mt-0.5 min-h-[23px]">{describe(view, card, decision)}</p>
        {actions}
      </div>
      <Rate card={card} decision={decision} isWaiting={isWaiting} />
    </div>
  )
}

function Headline({ view, decision, isWaiting }: Pick<CoverageSummaryProps, 'view'> & CoverageSummaryProps['route']) {
  if (decision) {
    return (
      <p className="text-[19px] leading-7 font-semibold">
        <strong className="text-[22px] font-bold">{decision.code}</strong> {titleOf(decision)}
      </p>
    )
  }
  if (isWaiting || view.sentence === undefined) return <Skeleton width="w-80" height="h-7" />
  return <p className="text-[19px] leading-7 font-semibold">{view.sentence}</p>
}

function Rate({ card, decision, isWaiting }: Pick<CoverageSummaryProps, 'card'> & CoverageSummaryProps['route']) {
  if (isWaiting && !decision) return <Skeleton width="w-24" height="h-10" />
  const percent = decision?.ratePercent ?? (card && RATES[card.benefitDigit])
  if (percent === undefined) return null
  const isSure = decision?.coverageVerified !== false
  return (
    <p className="shrink-0 sm:text-right">
      <span className={joinClasses('text-figure block leading-10 font-bold', isSure ? 'text-brand' : 'text-attention')}>
        {routeText.rate(percent)}
      </span>
      <span className="text-label text-soft">
        {decision
          ? isSure || decision.code === '9'
            ? routeText.provisional
            : routeText.asIfValid
          : coverageText.rateLabel}
      </span>
    </p>
  )
}

function titleOf({ code, referral }: RouteDecision): string {
  const title = routeCodeTitles[code]
  return code === '1.3' && referral?.lastDay ? routeText.untilDay(title, formatDate(referral.lastDay)) : title
}

// Where the card simply holds, what it says is of more use than that it holds.
function describe(view: CoverageView, card: InsuranceCard | undefined, decision: RouteDecision | undefined): string {
  if (!decision) return view.next
  if (!card || view.tone !== 'good') return [view.sentence, view.next].filter(Boolean).join(' ')
  const registered = [card.registeredFacilityCode, card.registeredFacilityName].filter(Boolean).join(' ')
  const facts = [routeText.registered(registered), routeText.onCard(RATES[card.benefitDigit])]
  return [...(view.isPlain ? [] : [view.sentence ?? '']), facts.join(' · ')].join(' ')
}

/** Third character of the card (QĐ 1351/QĐ-BHXH). */
const RATES = { 1: 100, 2: 100, 3: 95, 4: 80, 5: 100 } as const satisfies Record<BenefitDigit, number>
