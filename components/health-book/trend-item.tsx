'use client'

import { useState } from 'react'
import { TextButton } from '@/components/ui/text-button'
import { healthBookText as text } from '@/lib/content/health-book'
import type { Trend } from '@/lib/domain/health-book/build-trends'
import { formatDay } from '@/lib/utils/format-dates'
import { TrendChart } from './trend-chart'

const FEW = 3

/** One quantity over time: chart and table, the newest value on top. */
export function TrendItem({ trend: { name, unit, points } }: { trend: Trend }) {
  const [all, setAll] = useState(false)
  const newest = points.toReversed()
  const shown = all ? newest : newest.slice(0, FEW)
  return (
    <li className="border-line border-t py-3 first:border-t-0 first:pt-0">
      <h4 className="text-table font-semibold">
        {name} {unit && <span className="text-soft font-normal">({unit})</span>}
      </h4>
      <div className="mt-1 flex flex-wrap items-start gap-x-4 gap-y-1">
        <TrendChart points={points} />
        <table aria-label={text.trendTable(name)} className="text-table">
          <thead className="sr-only">
            <tr>
              <th>{text.date}</th>
              <th>{text.value}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ at, written }, position) => (
              <tr key={`${String(position)} ${at}`}>
                <td className="text-soft pr-3">{formatDay(at)}</td>
                <td className={position === 0 ? 'text-right font-bold' : 'text-right'}>{written}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {points.length > FEW && (
        <p className="text-label print:hidden">
          <TextButton aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? text.less : text.trendPoints(points.length)}
          </TextButton>
        </p>
      )}
    </li>
  )
}
