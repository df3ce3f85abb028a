import { Badge } from '@/components/ui/badge'
import { intakeText } from '@/lib/content/intake'
import { basisLabels, describePlanPart, planCopy, planText as text } from '@/lib/content/plan-figures'
import type { PlanFigure, PlanPart } from '@/lib/domain/intake/plan-figure.schema'
import { formatPercent } from '@/lib/utils/format-numbers'
import { CountButton } from './count-button'
import { FigureTable } from './figure-table'

// How many could not be placed says how far the figure may be trusted, and a message is not the data: no target goes with
// them.
const BESIDE_THE_TARGET: ReadonlySet<string> = new Set(['residence-unknown', 'message'])

/** The shares of one figure: each with what is counted, of how many, and what is left. */
export function PlanParts({ figure: { id, parts, target } }: { figure: PlanFigure }) {
  if (parts.length === 0) return <p className="text-table text-soft">{intakeText.noData}</p>
  const whatOf = (part: PlanPart) => `${id} ${describePlanPart(part)}`
  return (
    <FigureTable
      label={`${id}: ${planCopy[id].name}`}
      rows={parts}
      keyOf={({ part }) => part}
      empty={intakeText.noData}
      columns={[
        { heading: text.figure, renderCell: describePlanPart },
        {
          heading: text.counted,
          renderCell: (part) => (
            <span className="sm:whitespace-nowrap">
              {part.numerator === undefined ? (
                '–'
              ) : (
                <CountButton count={part.numerator} what={whatOf(part)} filter={part.opens?.numerator} />
              )}{' '}
              /{' '}
              <CountButton
                count={part.denominator}
                what={`${whatOf(part)}, ${text.denominator}`}
                filter={part.opens?.denominator}
              />{' '}
              <span className="text-label text-soft">{basisLabels[part.basis]}</span>
            </span>
          ),
        },
        {
          heading: text.rest,
          renderCell: (part) =>
            part.numerator === undefined || !part.opens?.rest ? (
              '–'
            ) : (
              <CountButton
                count={part.denominator - part.numerator}
                what={`${whatOf(part)}, ${text.rest}`}
                filter={part.opens.rest}
              />
            ),
          wide: true,
        },
        {
          heading: text.result,
          renderCell: (part) => (
            <Result part={part} target={BESIDE_THE_TARGET.has(part.part) ? undefined : target?.percent} />
          ),
        },
      ]}
    />
  )
}

function Result({ part: { percent, enough, denominator }, target }: { part: PlanPart; target: number | undefined }) {
  if (percent === undefined) {
    return (
      <Badge tone="neutral" sign={false}>
        {enough || denominator === 0 ? intakeText.noData : intakeText.notEnough}
      </Badge>
    )
  }
  if (target === undefined) return <strong className="font-semibold">{formatPercent(percent)}</strong>
  return <Badge tone={percent >= target ? 'good' : 'attention'}>{formatPercent(percent)}</Badge>
}
