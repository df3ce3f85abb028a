import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { intakeText } from '@/lib/content/intake'
import { planCopy, planText as text, standingLabels } from '@/lib/content/plan-figures'
import type { IntakeResponse } from '@/lib/contracts/intake'
import type { PlanFigure } from '@/lib/domain/intake/plan-figure.schema'
import { formatPercent } from '@/lib/utils/format-numbers'
import { PlanDefinition } from './plan-definition'
import { PlanParts } from './plan-parts'

/** K1 to K9: what came out, of how many, beside the target, and how each is counted. */
export function PlanCard({ figures: { plan, period, countedAt } }: { figures: IntakeResponse }) {
  return (
    <Card title={text.title} aside={`${intakeText.days(period.from, period.to)} · ${intakeText.countedAt(countedAt)}`}>
      <ul className="divide-line divide-y">
        {plan.map((figure) => (
          <li
            key={figure.id}
            className="grid items-start gap-x-6 gap-y-1 py-3 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.2fr)] print:break-inside-avoid"
          >
            <PlanHeading figure={figure} />
            <PlanParts figure={figure} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function PlanHeading({ figure }: { figure: PlanFigure }) {
  const { id, standing, target } = figure
  return (
    <div className="min-w-0">
      <h3 className="text-table font-semibold">
        <span className="text-brand">{id}</span> {planCopy[id].name}
      </h3>
      <p className="text-label text-soft mt-0.5 flex flex-wrap items-center gap-x-2">
        <Badge tone={standing === 'no-data' ? 'neutral' : standing === 'sample' ? 'note' : 'good'} sign={false}>
          {standingLabels[standing]}
        </Badge>
        {target && (
          <span>
            {text.targetOf(formatPercent(target.percent))}
            {target.certainty === 'implied' && ` (${text.implied})`}
          </span>
        )}
      </p>
      <PlanDefinition figure={figure} />
    </div>
  )
}
