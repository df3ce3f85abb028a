import { countDays, type LocalDate } from '../time/local-date'
import type { AppointmentStatus } from './route-decision.schema'
import type { AppointmentSlip } from './route-input.schema'

export interface AppointmentDecision {
  status: AppointmentStatus
  /** Whether the visit is a follow-up by appointment (code 1.5). */
  accepted: boolean
  /** Accepted only because the days off the date are few: a remark of the ministry, not the text. */
  byTolerance: boolean
}

interface AppointmentContext {
  visitDate: LocalDate
  facilityCode: string
  toleranceDays: number
}

/**
 * What a follow-up slip is worth on a day (TT 01/2025 Đ11): once, at the facility that wrote it, signed. The text names
 * no window: earlier with abnormal signs, any other day once the facility or the doctor agrees, a few days by tolerance.
 */
export function decideAppointment(slip: AppointmentSlip, context: AppointmentContext): AppointmentDecision {
  if (slip.usedOn) return refused('used')
  if (slip.facilityCode !== context.facilityCode) return refused('other-facility')
  if (!slip.signed) return refused('unsigned')

  const daysLate = countDays(slip.dueOn, context.visitDate)
  if (daysLate === 0) return { status: 'on-time', accepted: true, byTolerance: false }

  const tolerated = Math.abs(daysLate) <= context.toleranceDays
  const agreed = slip.confirmedByFacility === true || (daysLate < 0 && slip.abnormalSigns === true)
  const accepted = agreed || tolerated
  const status = daysLate < 0 ? 'early' : accepted ? 'late-ok' : 'late-needs-confirmation'
  return { status, accepted, byTolerance: tolerated && !agreed }
}

function refused(status: AppointmentStatus): AppointmentDecision {
  return { status, accepted: false, byTolerance: false }
}
