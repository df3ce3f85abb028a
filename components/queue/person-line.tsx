import type { QueuePerson } from '@/lib/contracts/queue'
import { queueText } from '@/lib/content/queue'
import type { VisitId } from '@/lib/domain/visit/visit.schema'
import { formatClock } from '@/lib/utils/format-dates'
import { NumberLabel } from './number-label'
import { QueueRow } from './queue-row'

interface PersonLineProps {
  person: QueuePerson
  selected: boolean
  onSelect: (visitId: VisitId) => void
}

/** Somebody who was called: number, name, when, how often. */
export function PersonLine({ person, selected, onSelect }: PersonLineProps) {
  const { visitId, label, fullName, ageYears, lastCalledAt, callCount } = person
  return (
    <QueueRow visitId={visitId} selected={selected} onSelect={onSelect}>
      <NumberLabel label={label} className="w-16 text-[28px] leading-9" />
      <span className="min-w-0 grow">
        <span className="block truncate font-semibold">
          {fullName}
          {ageYears !== undefined && <span className="text-soft font-normal"> · {queueText.age(ageYears)}</span>}
        </span>
        {lastCalledAt && (
          <span className="text-label text-soft block">{queueText.calledAt(formatClock(lastCalledAt), callCount)}</span>
        )}
      </span>
    </QueueRow>
  )
}
