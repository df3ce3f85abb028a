'use client'

import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import type { FacilitySetup } from '@/lib/contracts/facility-setup'
import { facilityText } from '@/lib/content/facility-setup'
import { ConditionLine } from './condition-line'

const CONDITIONS = ['facility-code', 'software', 'digital-signature', 'security', 'regulation'] as const

/** The plan's five conditions (K3): each answered by somebody, on a day, by some paper. */
export function ConditionsCard({ setup }: { setup: FacilitySetup }) {
  const met = Object.values(setup.conditions).filter((answer) => answer.met).length
  return (
    <Card
      title={facilityText.conditions}
      badge={<Badge tone={met === CONDITIONS.length ? 'good' : 'attention'}>{facilityText.conditionsMet(met)}</Badge>}
    >
      <p className="text-table text-soft mb-1">{facilityText.conditionsIntro}</p>
      <ul className="divide-line divide-y">
        {CONDITIONS.map((condition) => (
          <ConditionLine key={condition} condition={condition} setup={setup} />
        ))}
      </ul>
    </Card>
  )
}
