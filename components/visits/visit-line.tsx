import { Badge } from '@/components/ui/badge'
import type { VisitRow } from '@/lib/contracts/visits'
import { identifiedMediumLabels, identifiedMethodLabels, visitCoverageLabels } from '@/lib/content/people'
import { visitsText, visitStateLabels } from '@/lib/content/visits'
import { formatClock } from '@/lib/utils/format-dates'
import { joinClasses } from '@/lib/utils/join-classes'
import { VisitActions } from './visit-actions'

const COVERAGE_TONES = { verified: 'good', unverified: 'attention', none: 'neutral' } as const
// Groups 0 to 2 have priority by law, 3 and 4 stand in order.
const LAST_LEGAL_GROUP = 2

/** One visit of today: number, person, room, how it stands, what may be done. */
export function VisitLine({ visit }: { visit: VisitRow }) {
  const isCancelled = visit.state === 'cancelled'
  const medium = identifiedMediumLabels[visit.identifiedMedium]
  return (
    <li className="text-table flex flex-wrap items-center gap-x-5 gap-y-1.5 px-4 py-2.5 lg:grid lg:grid-cols-[64px_minmax(180px,1.4fr)_minmax(150px,1fr)_150px_190px_120px_210px]">
      <strong className={joinClasses('text-[20px] font-bold', isCancelled ? 'text-soft line-through' : 'text-brand')}>
        {visit.label}
      </strong>
      <span className="min-w-0 grow">
        <span className="block truncate font-semibold">{visit.fullName}</span>
        <span className="text-label text-soft">
          {visit.birthYear !== undefined && visitsText.bornIn(visit.birthYear)}
          {visit.priorityGroup <= LAST_LEGAL_GROUP && (
            <strong className="text-attention font-semibold"> {visitsText.priority}</strong>
          )}
        </span>
      </span>
      <span className="min-w-0">
        <span className="block truncate">
          {visit.roomCode} · {visit.roomName}
        </span>
        <span className="text-label text-soft">
          {visitsText.admittedBy(formatClock(visit.admittedAt), visit.admittedBy)}
        </span>
      </span>
      <span className="text-label text-soft">
        {identifiedMethodLabels[visit.identifiedMethod]}
        {medium && ` · ${medium}`}
      </span>
      <span>
        <Badge tone={COVERAGE_TONES[visit.coverage]}>{visitCoverageLabels[visit.coverage]}</Badge>
        {visit.route && <VisitRoute route={visit.route} />}
      </span>
      <span>
        <Badge tone={isCancelled ? 'wrong' : 'note'} sign={isCancelled}>
          {visitStateLabels[visit.state]}
        </Badge>
      </span>
      <span className="lg:text-right">{!isCancelled && visit.state !== 'done' && <VisitActions visit={visit} />}</span>
    </li>
  )
}

/** What it counts as; a rate that was lowered after the ticket is said aloud. */
function VisitRoute({ route: { code, ratePercent, loweredFromPercent } }: { route: NonNullable<VisitRow['route']> }) {
  return (
    <span className="text-label text-soft mt-0.5 block">
      {visitsText.route(code, ratePercent)}
      {loweredFromPercent !== undefined && (
        <strong className="text-attention block font-semibold">{visitsText.lowered(loweredFromPercent)}</strong>
      )}
    </span>
  )
}
