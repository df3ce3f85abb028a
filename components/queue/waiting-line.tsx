import type { WaitingPerson } from '@/lib/contracts/queue'
import { describePlace, queueText } from '@/lib/content/queue'
import { waitedMinutes } from '@/lib/domain/queue/estimate-wait'
import type { VisitId } from '@/lib/domain/visit/visit.schema'
import { joinClasses } from '@/lib/utils/join-classes'
import { NumberLabel } from './number-label'
import { QueueRow } from './queue-row'

interface WaitingLineProps {
  person: WaitingPerson
  now: Date
  selected: boolean
  onSelect: (visitId: VisitId) => void
}

/** Number, name, age, why it stands here, how long it has waited. */
export function WaitingLine({ person, now, selected, onSelect }: WaitingLineProps) {
  const { position, label, fullName, ageYears, queueClass, admittedAt } = person
  return (
    <QueueRow visitId={person.visitId} selected={selected} onSelect={onSelect}>
      <span className="text-faint w-6 shrink-0 text-right max-sm:hidden">{position}</span>
      <NumberLabel label={label} className="w-14 text-[24px] leading-8" />
      <span className="min-w-0 grow max-sm:basis-[calc(100%-72px)]">
        <span className="block truncate font-semibold">
          {fullName}
          {ageYears !== undefined && <span className="text-soft font-normal"> · {queueText.age(ageYears)}</span>}
        </span>
        <span
          className={joinClasses(
            'text-label block',
            queueClass === 'P4' ? 'text-soft' : queueClass === 'emergency' ? 'text-wrong' : 'text-attention',
            queueClass !== 'P4' && 'font-medium',
          )}
        >
          {describePlace(person)}
        </span>
      </span>
      <span className="text-soft shrink-0 max-sm:w-full max-sm:pl-[68px] sm:text-right">
        {queueText.waited(waitedMinutes(new Date(admittedAt), now))}
      </span>
    </QueueRow>
  )
}
