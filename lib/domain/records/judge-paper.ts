import type { AppointmentStatus, ReferralStatus } from '../route/route-decision.schema'
import type { RouteOptions } from '../route/route-options'
import type { RouteTables } from '../route/route-tables'
import { currentTables } from '../route/tables/current-tables'
import type { LocalDate } from '../time/local-date'
import { isTrustedPaper } from './is-trusted-paper'
import type { Paper } from './paper.schema'
import { weighPaper } from './weigh-paper'

export interface VisitContext {
  day: LocalDate
  /** Where the visit takes place. */
  facilityCode: string
  options: RouteOptions
  tables?: RouteTables | undefined
  /** A use by this visit does not count against the paper. */
  visitId?: string | undefined
}

export interface PaperJudgement {
  status: ReferralStatus | AppointmentStatus | 'signature-invalid'
  /** Whether a visit of that day may use it. */
  accepted: boolean
}

/** Whether a visit may use a paper: by the rules that weigh it, and by its signature. */
export function judgePaper(
  paper: Paper,
  { day, facilityCode, options, tables = currentTables, visitId }: VisitContext,
): PaperJudgement {
  if (!isTrustedPaper(paper)) return { status: 'signature-invalid', accepted: false }
  const { countProvisionalHolidays, appointmentToleranceDays: toleranceDays } = options
  const { decision, accepted } = weighPaper(paper, {
    today: day,
    facilityCode,
    calendar: { days: tables.calendar, countProvisionalHolidays },
    toleranceDays,
    forVisitIds: visitId === undefined ? [] : [visitId],
  })
  return { status: decision.status, accepted }
}
