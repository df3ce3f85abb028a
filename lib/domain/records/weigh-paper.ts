import { decideAppointment, type AppointmentDecision } from '../route/decide-appointment'
import { decideReferral, isReferralAccepted, type ReferralDecision } from '../route/decide-referral'
import type { WorkingCalendar } from '../route/working-days'
import type { LocalDate } from '../time/local-date'
import type { Paper } from './paper.schema'
import { toAppointmentSlip, toReferralSlip } from './to-slip'

/** The day, the place and the visit for which a paper is weighed. */
export interface PaperContext {
  today: LocalDate
  facilityCode: string
  calendar: WorkingCalendar
  toleranceDays: number
  /** Visits whose own use of a paper does not count against it; none at the counter, where a new one begins. */
  forVisitIds: readonly string[]
}

export type PaperWeight =
  | { kind: 'referral'; decision: ReferralDecision; accepted: boolean }
  | { kind: 'appointment'; decision: AppointmentDecision; accepted: boolean }

/** What a paper is worth for a visit today (TT 01/2025 Đ11, Đ12), whatever its signature. */
export function weighPaper(paper: Paper, context: PaperContext): PaperWeight {
  const { today: visitDate, facilityCode, calendar, toleranceDays } = context
  const forVisitId = findOwnUse(paper, context)
  if (paper.kind === 'referral') {
    const decision = decideReferral(toReferralSlip(paper, forVisitId), { visitDate, facilityCode, calendar })
    return { kind: 'referral', decision, accepted: isReferralAccepted(decision.status) }
  }
  const slip = toAppointmentSlip(paper, forVisitId)
  const decision = decideAppointment(slip, { visitDate, facilityCode, toleranceDays })
  return { kind: 'appointment', decision, accepted: decision.accepted }
}

/** The visit at hand that used the paper. */
export function findOwnUse({ uses }: Paper, { forVisitIds }: PaperContext): string | undefined {
  return uses.find(({ visitId }) => forVisitIds.includes(visitId))?.visitId
}
