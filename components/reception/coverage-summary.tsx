import { TextButton } from '@/components/ui/text-button'
import { Skeleton } from '@/components/ui/skeleton'
import type { BenefitDigit } from '@/lib/domain/coverage/coverage.schema'
import { coverageText } from '@/lib/content/coverage-panel'
import type { CoverageView } from './describe-coverage'

interface CoverageSummaryProps {
  view: CoverageView
  benefitDigit: BenefitDigit | undefined
  isAsking: boolean
  onAskAgain: (() => void) | undefined
}

/** The one sentence, the next step, and the rate that the card carries. Always the same height. */
export function CoverageSummary({ view, benefitDigit, isAsking, onAskAgain }: CoverageSummaryProps) {
  return (
    <div className="flex min-h-[62px] items-start gap-5">
      <div className="min-w-0 grow">
        {view.sentence === undefined ? (
          <Skeleton width="w-80" height="h-7" />
        ) : (
          <p className="text-[19px] leading-7 font-semibold">{view.sentence}</p>
        )}
        <p className="text-table text-soft mt-1">
          {view.next}{' '}
          {onAskAgain && (
            <TextButton onClick={onAskAgain} aria-disabled={isAsking}>
              {coverageText.askAgain}
            </TextButton>
          )}
        </p>
      </div>
      {benefitDigit !== undefined && (
        <p className="shrink-0 text-right">
          <span className="text-figure text-brand block leading-10 font-bold">
            {coverageText.rate(RATES[benefitDigit])}
          </span>
          <span className="text-label text-soft">{coverageText.rateLabel}</span>
        </p>
      )}
    </div>
  )
}

/** Third character of the card (QĐ 1351/QĐ-BHXH); the rate of this visit is decided elsewhere. */
const RATES = { 1: 100, 2: 100, 3: 95, 4: 80, 5: 100 } as const satisfies Record<BenefitDigit, number>
