'use client'

import { Card } from '@/components/ui/card'
import { healthBookText as text } from '@/lib/content/health-book'
import type { Condition } from '@/lib/domain/records/health-book.schema'
import { formatDay } from '@/lib/utils/format-dates'
import { MoreButton } from './more-button'
import { useMore } from './use-more'

const FEW = 6

/** Diagnoses that came up, how often and when, the newest first. */
export function ConditionsCard({ conditions }: { conditions: readonly Condition[] }) {
  const { shown, hidden, all, toggle } = useMore(conditions, FEW)
  return (
    <Card title={text.conditions}>
      {conditions.length === 0 && <p className="text-table text-soft">{text.conditionsUnknown}</p>}
      <ul className="text-table grid gap-x-6 gap-y-1 sm:grid-cols-2">
        {shown.map(({ diagnosis, episodes, firstAt, lastAt }) => (
          <li key={`${diagnosis.code ?? ''} ${diagnosis.text ?? ''}`} className="min-w-0">
            <strong className="font-semibold">{diagnosis.code}</strong> {diagnosis.text}
            <span className="text-label text-soft block">
              {text.conditionSpan(episodes, formatDay(firstAt), formatDay(lastAt))}
            </span>
          </li>
        ))}
      </ul>
      <MoreButton hidden={hidden} all={all} onToggle={toggle} />
    </Card>
  )
}
