import 'server-only'
import { createViewAudit } from '@/lib/audit/audit-view'
import { visitsTodayResponseSchema, type VisitsTodayRequest, type VisitsTodayResponse } from '@/lib/contracts/visits'
import { countVisitsOfDay, listVisitsOfDay } from '@/lib/db/day-list-store'
import type { Caller } from '@/lib/domain/access/caller'
import { ticketLabel } from '@/lib/domain/queue/ticket-label'
import { ok, type Result } from '@/lib/domain/result'
import { toLocalDate } from '@/lib/domain/time/local-date'
import type { AdmissionDependencies } from './admission-dependencies'
import { toRouteSummary } from './to-route-summary'

interface ListCall {
  input: VisitsTodayRequest
  caller: Caller
  now: Date
}

const auditView = createViewAudit()

/**
 * Today's visits, newest first; the totals count the whole day. The list names people: seeing it is audited, each page
 * of it once a minute and person, since every desk reads it anew at each admission.
 */
export async function listVisitsToday(
  { db }: AdmissionDependencies,
  { input, caller, now }: ListCall,
): Promise<Result<VisitsTodayResponse, never>> {
  const { facilityCode } = caller
  const filter = { facilityCode, day: toLocalDate(now), roomCode: input.roomCode }
  const before = input.before === undefined ? undefined : new Date(input.before)
  const entry = {
    facilityCode,
    actor: caller,
    action: 'visit.view' as const,
    outcome: 'ok' as const,
    details: { list: 'today', roomCode: input.roomCode ?? null, before: input.before ?? null, limit: input.limit },
  }
  const [rows, { total, medianScanToTicketMs }] = await Promise.all([
    listVisitsOfDay(db, {
      ...filter,
      limit: input.limit,
      before,
      admitted: input.ownAt && { by: caller.name, desk: input.ownAt.desk },
    }),
    countVisitsOfDay(db, filter),
    auditView(db, entry, now),
  ])
  const visits = rows.map(({ number, birthYear, admittedAt, ...row }) => ({
    ...row,
    route: toRoute(row),
    label: ticketLabel(number),
    ...(birthYear !== null && { birthYear }),
    admittedAt: admittedAt.toISOString(),
  }))
  return ok(
    visitsTodayResponseSchema.parse({ visits, total, ...(medianScanToTicketMs !== null && { medianScanToTicketMs }) }),
  )
}

function toRoute(row: Parameters<typeof toRouteSummary>[0] & { routeLoweredFromPercent: number | null }) {
  const summary = toRouteSummary(row)
  if (!summary) return undefined
  return {
    ...summary,
    ...(row.routeLoweredFromPercent !== null && { loweredFromPercent: row.routeLoweredFromPercent }),
  }
}
