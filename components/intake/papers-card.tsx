import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { intakeText } from '@/lib/content/intake'
import { vneidRefusalLabels } from '@/lib/content/people'
import { describePlanPart, planCopy, planText as text } from '@/lib/content/plan-figures'
import type { IntakeResponse } from '@/lib/contracts/intake'
import type { PlanPart } from '@/lib/domain/intake/plan-figure.schema'
import { formatCount, formatPercent } from '@/lib/utils/format-numbers'
import { CountButton } from './count-button'
import { FigureTable } from './figure-table'

/** K8: of the papers shown in VNeID, those accepted; and why the others were not. */
export function PapersCard({ figures }: { figures: IntakeResponse }) {
  const parts = figures.plan.find(({ id }) => id === 'K8')?.parts ?? []
  return (
    <Card title={planCopy.K8.name} aside="K8" grow>
      <FigureTable
        label={planCopy.K8.name}
        rows={parts}
        keyOf={({ part }) => part}
        empty={intakeText.nothing}
        columns={[
          { heading: text.paper, renderCell: (part) => <PaperName part={part} /> },
          {
            heading: text.shown,
            renderCell: (part) => (
              <CountButton
                count={part.denominator}
                what={`${describePlanPart(part)}, ${text.shown}`}
                filter={part.opens?.denominator}
              />
            ),
          },
          {
            heading: text.accepted,
            renderCell: (part) => (
              <CountButton
                count={part.numerator ?? 0}
                what={`${describePlanPart(part)}, ${text.accepted}`}
                filter={part.opens?.numerator}
              />
            ),
          },
          { heading: intakeText.share, renderCell: (part) => <Share part={part} /> },
        ]}
      />
    </Card>
  )
}

function PaperName({ part }: { part: PlanPart }) {
  return (
    <>
      {describePlanPart(part)}
      {part.refused && part.refused.length > 0 && (
        <span className="text-label text-soft block">
          {text.refused}:{' '}
          {part.refused.map(({ reason, count }, at) => (
            <span key={reason}>
              {at > 0 && ', '}
              {vneidRefusalLabels[reason].toLocaleLowerCase('vi')}{' '}
              {part.paper ? (
                <CountButton
                  count={count}
                  what={`${describePlanPart(part)}, ${vneidRefusalLabels[reason]}`}
                  filter={{ paper: part.paper, paperOutcome: reason }}
                />
              ) : (
                formatCount(count)
              )}
            </span>
          ))}
        </span>
      )}
    </>
  )
}

function Share({ part: { percent, denominator } }: { part: PlanPart }) {
  if (percent !== undefined) return <>{formatPercent(percent)}</>
  return denominator === 0 ? (
    <>–</>
  ) : (
    <span className="whitespace-nowrap">
      <Badge tone="neutral" sign={false}>
        {intakeText.notEnough}
      </Badge>
    </span>
  )
}
