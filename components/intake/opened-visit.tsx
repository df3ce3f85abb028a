import { Badge } from '@/components/ui/badge'
import { describeIntakeProblem, describeWay, openedText as text } from '@/lib/content/intake'
import { visitCoverageLabels } from '@/lib/content/people'
import { visitsText, visitStateLabels } from '@/lib/content/visits'
import type { IntakeVisitsResponse } from '@/lib/contracts/intake'
import { formatClock, formatDate } from '@/lib/utils/format-dates'
import { joinClasses } from '@/lib/utils/join-classes'

const COVERAGE_TONES = { verified: 'good', unverified: 'attention', none: 'neutral' } as const

/** One visit behind a figure: who, when and where, how identified, how long it took. */
export function OpenedVisit({ visit }: { visit: IntakeVisitsResponse['visits'][number] }) {
  const isCancelled = visit.state === 'cancelled'
  const times = [
    visit.scanToTicketMs !== undefined && text.scanToTicket(visit.scanToTicketMs),
    visit.waitMs !== undefined && text.wait(visit.waitMs),
  ].filter(Boolean)
  return (
    <li className="text-table grid gap-x-4 gap-y-0.5 px-4 py-2 sm:grid-cols-[56px_minmax(0,1.3fr)_minmax(0,1fr)_minmax(0,1fr)]">
      <strong className={joinClasses('text-[18px] font-bold', isCancelled ? 'text-soft line-through' : 'text-brand')}>
        {visit.label}
      </strong>
      <span className="min-w-0">
        <span className="block font-semibold break-words">{visit.fullName}</span>
        <span className="text-label text-soft">
          {visit.birthYear !== undefined && visitsText.bornIn(visit.birthYear)}
        </span>
      </span>
      <span className="min-w-0">
        <span className="block">
          {formatDate(visit.day)} {formatClock(visit.admittedAt)}
        </span>
        <span className="text-label text-soft block break-words">
          {visit.roomCode} · {visit.roomName}
          {visit.desk !== null && ` · ${visit.desk}`}
        </span>
        <span className="text-label text-soft block">{times.join(' · ')}</span>
      </span>
      <span className="min-w-0">
        <Badge tone={isCancelled ? 'wrong' : COVERAGE_TONES[visit.coverage]}>
          {isCancelled ? visitStateLabels.cancelled : visitCoverageLabels[visit.coverage]}
        </Badge>
        <span className="text-label text-soft block">
          {describeWay(visit.identifiedMethod, visit.identifiedMedium)}
        </span>
        {visit.problem !== null && (
          <span className="text-label text-soft block">{describeIntakeProblem(visit.problem)}</span>
        )}
        {visit.cancelReason !== undefined && (
          <span className="text-label text-soft block break-words">{text.cancelledBecause(visit.cancelReason)}</span>
        )}
      </span>
    </li>
  )
}
