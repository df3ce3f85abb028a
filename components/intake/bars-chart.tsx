'use client'

import { Bar, BarChart, CartesianGrid, Tooltip, XAxis, YAxis } from 'recharts'
import { formatCount } from '@/lib/utils/format-numbers'
import { ChartTip } from './chart-tip'
import type { ChartBar } from './chart-bar'

interface BarsChartProps {
  /** What a screen reader calls it; the same numbers stand in a table beside it. */
  label: string
  bars: readonly ChartBar[]
  names: { solid: string; light?: string }
  /** A click on a bar. Whoever has no mouse opens the same visits from the table. */
  onOpen: (bar: ChartBar) => void
}

const HEIGHT_PX = 230
const SOLID = 'var(--color-brand)'
// Its edge has the contrast that its fill has not (WCAG 1.4.11).
const LIGHT = 'var(--color-brand-light)'

/** Upright bars in one or two parts. The only file that imports recharts: load it late, by `LazyBarsChart`. */
export function BarsChart({ label, bars, names, onOpen }: BarsChartProps) {
  const open = (bar: { payload?: ChartBar }) => bar.payload && onOpen(bar.payload)
  const isStacked = names.light !== undefined
  return (
    <BarChart
      responsive
      data={[...bars]}
      title={label}
      className="intake-chart text-label"
      style={{ width: '100%', height: HEIGHT_PX }}
      margin={{ top: 8, right: 0, bottom: 0, left: 0 }}
      barCategoryGap="14%"
    >
      <CartesianGrid vertical={false} stroke="var(--color-line)" />
      <XAxis dataKey="label" tickLine={false} axisLine={{ stroke: 'var(--color-faint)' }} stroke="var(--color-soft)" />
      <YAxis
        width={40}
        allowDecimals={false}
        tickLine={false}
        axisLine={false}
        stroke="var(--color-soft)"
        tickFormatter={formatCount}
      />
      <Tooltip cursor={{ fill: 'var(--color-page)' }} isAnimationActive={false} content={<ChartTip names={names} />} />
      <Bar
        dataKey="solid"
        stackId="all"
        fill={SOLID}
        radius={isStacked ? 0 : [4, 4, 0, 0]}
        isAnimationActive={false}
        cursor="pointer"
        onClick={open}
      />
      {isStacked && (
        <Bar
          dataKey="light"
          stackId="all"
          fill={LIGHT}
          stroke={SOLID}
          radius={[4, 4, 0, 0]}
          isAnimationActive={false}
          cursor="pointer"
          onClick={open}
        />
      )}
    </BarChart>
  )
}
