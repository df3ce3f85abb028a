import type { TrendPoint } from '@/lib/domain/health-book/build-trends'
import { placePoints } from './place-points'

const AREA = { width: 150, height: 52, margin: 6 }
// More would be a smear at this size; the table has them all.
const DRAWN = 30
const DOTTED = 12

/** A small line of one quantity; the same numbers stand in the table beside it. */
export function TrendChart({ points }: { points: readonly TrendPoint[] }) {
  const placed = placePoints(points.slice(-DRAWN), AREA)
  const last = placed.at(-1)
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${AREA.width} ${AREA.height}`}
      className="text-brand h-[52px] w-[150px] max-w-full shrink-0"
    >
      <polyline
        points={placed.map(({ x, y }) => `${x},${y}`).join(' ')}
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinejoin="round"
      />
      {placed.length <= DOTTED &&
        placed.map(({ x, y }) => <circle key={`${x} ${y}`} cx={x} cy={y} r="2.5" fill="currentColor" />)}
      {last && <circle cx={last.x} cy={last.y} r="4" fill="currentColor" stroke="#ffffff" strokeWidth="1.5" />}
    </svg>
  )
}
