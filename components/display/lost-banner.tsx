import { WifiOff } from 'lucide-react'
import { displayText } from '@/lib/content/display'
import { formatClock } from '@/lib/utils/format-dates'

/** Says so when the screen no longer hears its source: numbers that stand still must not look alive. */
export function LostBanner({ lostAt, clockAheadMs }: { lostAt: Date | undefined; clockAheadMs: number }) {
  return (
    <div role="alert">
      {lostAt && (
        <p className="bg-wrong flex items-center justify-center gap-3 px-4 py-3 text-[max(18px,min(2.2vw,4vh))] font-semibold">
          <WifiOff aria-hidden className="shrink-0" />
          {displayText.lost(formatClock(new Date(lostAt.getTime() + clockAheadMs).toISOString()))}
        </p>
      )}
    </div>
  )
}
