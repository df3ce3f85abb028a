import { displayText } from '@/lib/content/display'
import { formatClock } from '@/lib/utils/format-dates'
import { useClock } from './use-clock'

/** Who goes first by law, and the time by the server's clock. */
export function DisplayFooter({ clockAheadMs }: { clockAheadMs: number }) {
  const now = useClock()
  return (
    <footer className="bg-display-foot flex items-center justify-between gap-6 px-4 py-[max(10px,1.8vh)] text-[max(15px,min(1.6vw,2.9vh))] lg:px-[2.9vw]">
      <p className="min-w-0">{displayText.priority}</p>
      {now !== undefined && (
        <p className="shrink-0 font-medium">{formatClock(new Date(now + clockAheadMs).toISOString())}</p>
      )}
    </footer>
  )
}
