import { decideAppointment, type AppointmentDecision } from '../route/decide-appointment'
import { decideReferral, isReferralAccepted, type ReferralDecision } from '../route/decide-referral'
import type { WorkingCalendar } from '../route/working-days'
import type { LocalDate } from '../time/local-date'
import type { AppointmentFacts, PaperFacts, ReferralFacts } from './paper-facts'
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

/** What a paper is worth for a visit today (TT 01/2025 Đ11, Đ12), whether or not it was changed after signing. */
export function weighPaper(paper: PaperFacts, context: PaperContext): PaperWeight {
  if (paper.kind === 'referral') {
    const decision = weighReferral(paper, context)
    return { kind: 'referral', decision, accepted: isReferralAccepted(decision.status) }
  }
  const decision = weighAppointment(paper, context)
  return { kind: 'appointment', decision, accepted: decision.accepted }
}

export function weighReferral(paper: ReferralFacts, context: PaperContext): ReferralDecision {
  const { today: visitDate, facilityCode, calendar } = context
  const slip = toReferralSlip(paper, { visitDate, visitId: findOwnUse(paper, context) })
  return decideReferral(slip, { visitDate, facilityCode, calendar })
}

export function weighAppointment(paper: AppointmentFacts, context: PaperContext): AppointmentDecision {
  const { today: visitDate, facilityCode, toleranceDays } = context
  const slip = toAppointmentSlip(paper, { visitDate, visitId: findOwnUse(paper, context) })
  return decideAppointment(slip, { visitDate, facilityCode, toleranceDays })
}

/** The visit at hand that used the paper. */
export function findOwnUse({ uses }: Pick<PaperFacts, 'uses'>, { forVisitIds }: PaperContext): string | undefined {
  return uses.find(({ visitId }) => forVisitIds.includes(visitId))?.visitId
}
