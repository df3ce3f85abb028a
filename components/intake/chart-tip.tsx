import type { TooltipContentProps } from 'recharts'
import { formatCount } from '@/lib/utils/format-numbers'
import type { ChartBar } from './chart-bar'

/** What stands in the box beside the pointer, or beside the bar that the arrow keys chose. */
export function ChartTip({
  names,
  active,
  payload,
}: Partial<Pick<TooltipContentProps, 'active' | 'payload'>> & { names: { solid: string; light?: string } }) {
  const bar: ChartBar | undefined = payload?.[0]?.payload
  if (!active || !bar) return null
  return (
    <div className="rounded-control border-line bg-card text-label border px-3 py-2">
      <p className="font-semibold">{bar.title}</p>
      <p>
        {names.solid}: <strong>{formatCount(bar.solid)}</strong>
      </p>
      {names.light !== undefined && (
        <p>
          {names.light}: <strong>{formatCount(bar.light)}</strong>
        </p>
      )}
    </div>
  )
}
