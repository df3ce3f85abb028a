import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { intakeText } from '@/lib/content/intake'
import { vneidUnusedLabels } from '@/lib/content/people'
import { basisLabels, planCopy, planText as text } from '@/lib/content/plan-figures'
import type { IntakeResponse } from '@/lib/contracts/intake'
import type { PlanPart } from '@/lib/domain/intake/plan-figure.schema'
import { formatCount, formatPercent } from '@/lib/utils/format-numbers'
import { CountButton } from './count-button'
import { TargetBar } from './target-bar'

/** K1: people who used VNeID, beside the target, and why the others did not. */
export function VneidCard({ figures }: { figures: IntakeResponse }) {
  const figure = figures.plan.find(({ id }) => id === 'K1')
  const people = figure?.parts.find(({ part }) => part === 'people')
  const visits = figure?.parts.find(({ part }) => part === 'visits')
  const target = figure?.target?.percent
  if (!people) return null
  return (
    <Card title={planCopy.K1.name} aside={text.byPeople} grow>
      <p className="flex flex-wrap items-baseline gap-x-4">
        <span className="text-figure leading-[1.35] font-bold">
          {people.percent === undefined ? '–' : formatPercent(people.percent)}
        </span>
        <span className="text-table text-soft">
          <Counted part={people} />
          {target !== undefined && ` · ${text.targetOf(formatPercent(target))}`}
        </span>
        {!people.enough && <Badge tone="neutral">{intakeText.notEnough}</Badge>}
      </p>
      {target !== undefined && (
        <TargetBar share={people.percent === undefined ? undefined : people.percent / 100} target={target / 100} />
      )}
      <UnusedReasons reasons={figures.vneid.unusedReasons} />
      {visits && (
        <p className="text-label text-soft mt-1">
          {text.byVisits(
            `${visits.percent === undefined ? intakeText.notEnough : formatPercent(visits.percent)} (${formatCount(visits.numerator ?? 0)} / ${formatCount(visits.denominator)})`,
          )}
        </p>
      )}
    </Card>
  )
}

/** "127 / 207 người", each number with its visits behind it. */
function Counted({ part: { basis, numerator = 0, denominator, opens } }: { part: PlanPart }) {
  return (
    <>
      <CountButton count={numerator} what={planCopy.K1.name} filter={opens?.numerator} /> /{' '}
      <CountButton count={denominator} what={text.denominator} filter={opens?.denominator} /> {basisLabels[basis]}
    </>
  )
}

function UnusedReasons({ reasons }: { reasons: IntakeResponse['vneid']['unusedReasons'] }) {
  if (reasons.length === 0) return null
  return (
    <p className="text-table text-soft">
      {text.unusedBecause}{' '}
      {reasons.map(({ unusedReason, visits }, at) => {
        const label =
          unusedReason === null ? intakeText.noReason : vneidUnusedLabels[unusedReason].toLocaleLowerCase('vi')
        return (
          <span key={unusedReason ?? ''}>
            {at > 0 && ' · '}
            {label} <CountButton count={visits} what={`${text.unusedBecause} ${label}`} filter={{ unusedReason }} />
          </span>
        )
      })}
    </p>
  )
}
