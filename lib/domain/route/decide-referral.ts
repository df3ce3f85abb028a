import { localDateSchema, type LocalDate } from '../time/local-date'
import type { ReferralStatus } from './route-decision.schema'
import type { ReferralSlip } from './route-input.schema'
import { addWorkingDays, type WorkingCalendar } from './working-days'

const VALID_WORKING_DAYS = 10
const WARNING_WORKING_DAYS = 2

export interface ReferralDecision {
  status: ReferralStatus
  /** The last day on which the slip may first be presented; absent without a signing date. */
  lastDay?: LocalDate
}

export interface SlipContext {
  visitDate: LocalDate
  /** Where the visit takes place. */
  facilityCode: string
  calendar: WorkingCalendar
}

/**
 * What a referral slip is worth on a day (TT 01/2025 Đ12): 10 working days from signing, one year where the slip says
 * so, to the end of an episode that began in time; once, unless it is for a year; only from the facility that referred
 * directly, to this one. A slip at the patient's request is no professional referral until somebody has looked; one that
 * was found unsigned is none (Đ12, Phụ lục VI).
 */
export function decideReferral(slip: ReferralSlip, context: SlipContext): ReferralDecision {
  const { signedOn } = slip
  if (!signedOn) return { status: 'incomplete' }
  const lastDay = findLastDay(signedOn, slip.oneYear ?? false, context.calendar)
  return { status: decideStatus(slip, signedOn, lastDay, context), lastDay }
}

/** Whether a slip of this status makes the visit a referred one (code 1.3). */
export function isReferralAccepted(status: ReferralStatus): boolean {
  return status === 'valid' || status === 'expiring' || status === 'continuing'
}

function findLastDay(signedOn: LocalDate, oneYear: boolean, calendar: WorkingCalendar): LocalDate {
  return oneYear ? addYear(signedOn) : addWorkingDays(signedOn, VALID_WORKING_DAYS, calendar)
}

/** The same day and month a year later; 28/02 for 29/02. */
export function addYear(date: LocalDate): LocalDate {
  const nextYear = Number(date.slice(0, 4)) + 1
  const sameDay = localDateSchema.safeParse(`${nextYear}${date.slice(4)}`)
  // Only 29/02 has no namesake.
  return sameDay.success ? sameDay.data : localDateSchema.parse(`${nextYear}-02-28`)
}

function decideStatus(
  slip: ReferralSlip,
  signedOn: LocalDate,
  lastDay: LocalDate,
  { visitDate, facilityCode, calendar }: SlipContext,
): ReferralStatus {
  if (!slip.fromFacilityCode || !slip.toFacilityCode || !slip.reason) return 'incomplete'
  if (slip.toFacilityCode !== facilityCode) return 'wrong-facility'
  if (signedOn > visitDate) return 'future'

  const { episodeOpenSince: openSince } = slip
  const episodeRuns = openSince !== undefined && openSince >= signedOn && openSince <= lastDay && openSince <= visitDate
  const used = slip.usedOn !== undefined && !slip.oneYear
  const late = visitDate > lastDay
  const beganLate = openSince !== undefined && openSince > lastDay
  if (used && !episodeRuns && !beganLate) return 'used'
  if (late && !episodeRuns) return 'expired'
  if (slip.foundUnsigned) return 'unsigned'
  if (slip.reason === 'patient-request') return 'at-request'
  if (used || late) return 'continuing'
  return lastDay < addWorkingDays(visitDate, WARNING_WORKING_DAYS + 1, calendar) ? 'expiring' : 'valid'
}
