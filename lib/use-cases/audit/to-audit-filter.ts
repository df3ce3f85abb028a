import 'server-only'
import type { AuditFilter } from '@/lib/audit/search-audit'
import type { AuditFilterRequest } from '@/lib/contracts/audit'
import { addDays, startOfLocalDate } from '@/lib/domain/time/local-date'

/** The days of a request as instants: from the first one's midnight to the midnight after the last one. */
export function toAuditFilter(facilityCode: string, { from, to, ...rest }: AuditFilterRequest): AuditFilter {
  const { actorId, action, outcome, personId, visitId } = rest
  return {
    facilityCode,
    from: startOfLocalDate(from),
    to: startOfLocalDate(addDays(to, 1)),
    actorId,
    action,
    outcome,
    personId,
    visitId,
  }
}

/** The same for the audit's own entry: what was looked for, no name and no number of anybody. */
export function describeFilter({ from, to, actorId, action, outcome }: AuditFilterRequest) {
  return {
    from,
    to,
    ...(actorId !== undefined && { actorId }),
    ...(action !== undefined && { wantedAction: action }),
    ...(outcome !== undefined && { wantedOutcome: outcome }),
  }
}
