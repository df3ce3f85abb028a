import { Badge } from '@/components/ui/badge'
import { TextButton } from '@/components/ui/text-button'
import type { AuditLine } from '@/lib/contracts/audit'
import { auditOutcomes, auditText, describeAction } from '@/lib/content/audit'
import { describeDetails } from '@/lib/content/audit-details'
import { formatClockSeconds, formatDay } from '@/lib/utils/format-dates'
import type { AuditSearch, OnSearch } from './audit-search'

interface AuditLineRowProps {
  line: AuditLine
  search: AuditSearch
  onSearch: OnSearch
}

/** One line of the trail: when, what, who from where, about whom, why. */
export function AuditLineRow({ line, search, onSearch }: AuditLineRowProps) {
  const { seq, at, actor, action, outcome, personId, personName, visitId, reason, details } = line
  const { filter } = search
  const facts = details ? describeDetails(details) : ''
  return (
    <li className="grid gap-x-4 gap-y-0.5 py-2.5 md:grid-cols-[11rem_minmax(0,1fr)]">
      <p className="text-table tabular-nums">
        {formatClockSeconds(at)} {formatDay(at)}
        <span className="text-label text-faint block">{auditText.seq(seq)}</span>
      </p>
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="font-semibold">{describeAction(action)}</span>
          {outcome !== 'ok' && (
            <Badge tone={outcome === 'refused' ? 'attention' : 'wrong'}>{auditOutcomes[outcome]}</Badge>
          )}
        </p>
        <p className="text-table text-soft break-words">
          {actor.name || auditText.unknownActor}
          {actor.address && ` · ${actor.address}`}
          {personId && (
            <>
              {' · '}
              {auditText.patient}:{' '}
              <span className="text-ink font-medium">
                {personName ?? auditText.patientHidden(personId.slice(0, 8))}
              </span>
            </>
          )}
        </p>
        {reason && <p className="text-table break-words">{auditText.reason(reason)}</p>}
        {facts && <p className="text-label text-faint break-words">{facts}</p>}
        <p className="text-label flex flex-wrap gap-x-3">
          {actor.id && filter.actorId !== actor.id && (
            <TextButton tone="soft" onClick={() => onSearch({ ...filter, actorId: actor.id }, search.personName)}>
              {auditText.showActor(actor.name)}
            </TextButton>
          )}
          {personId && filter.personId !== personId && (
            <TextButton tone="soft" onClick={() => onSearch({ ...filter, personId }, personName)}>
              {auditText.showPerson}
            </TextButton>
          )}
          {visitId && filter.visitId !== visitId && (
            <TextButton tone="soft" onClick={() => onSearch({ ...filter, visitId }, search.personName)}>
              {auditText.showVisit}
            </TextButton>
          )}
        </p>
      </div>
    </li>
  )
}
