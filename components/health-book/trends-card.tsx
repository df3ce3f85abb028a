'use client'

import { memo } from 'react'
import { Card } from '@/components/ui/card'
import { healthBookText as text } from '@/lib/content/health-book'
import type { Trend } from '@/lib/domain/health-book/build-trends'
import { MoreButton } from './more-button'
import { TrendItem } from './trend-item'
import { useMore } from './use-more'

const FEW = 6

/** Numbers that came up more than once, those measured last first. */
export const TrendsCard = memo(function TrendsCard({ trends }: { trends: readonly Trend[] }) {
  const { shown, hidden, all, toggle } = useMore(trends, FEW)
  return (
    <Card title={text.trends}>
      {trends.length === 0 && <p className="text-table text-soft">{text.noTrends}</p>}
      <ul>
        {shown.map((trend) => (
          <TrendItem key={trend.key} trend={trend} />
        ))}
      </ul>
      <MoreButton hidden={hidden} all={all} onToggle={toggle} />
    </Card>
  )
})
