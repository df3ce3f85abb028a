import type { QueueResponse } from '@/lib/contracts/queue'
import { queueText } from '@/lib/content/queue'

/** How the room goes, in one line. */
export function QueueFigures({ queue }: { queue: QueueResponse }) {
  const { waiting, turns, callsPerTurn, expectedWait, waitsAsTold } = queue
  const parts = [
    queueText.counts(waiting.length, turns),
    expectedWait ? queueText.newcomer(expectedWait) : queueText.newcomerUnknown,
    ...(waitsAsTold.told > 0 ? [queueText.asTold(waitsAsTold.asTold, waitsAsTold.told)] : []),
    queueText.turns(callsPerTurn),
  ]
  return (
    <ul className="text-table text-soft flex flex-wrap gap-x-5 gap-y-0.5">
      {parts.map((part, at) => (
        <li key={part} className={at === 0 ? 'text-ink font-semibold' : undefined}>
          {part}
        </li>
      ))}
    </ul>
  )
}
