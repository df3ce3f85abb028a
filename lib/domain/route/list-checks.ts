import type { AppointmentDecision } from './decide-appointment'
import { hasCopaidEnough, isOnRoute } from './decide-rate'
import { decideReferral, isReferralAccepted, type ReferralDecision, type SlipContext } from './decide-referral'
import type { DecidedCode } from './route-code'
import type { RouteCheck } from './route-decision.schema'
import type { ReferralSlip, RouteInput } from './route-input.schema'
import type { RouteTables } from './route-tables'
import { hasYears } from './working-days'

/** What was decided so far. */
interface Decided {
  code: DecidedCode
  ratePercent: number
  referral?: ReferralDecision
  appointment?: AppointmentDecision
  slipContext: SlipContext
}

type Doubt = readonly [holds: boolean, check: RouteCheck]

/** What somebody still has to look at. A paper that could no longer change the code raises no doubt. */
export function listChecks(input: RouteInput, decided: Decided, tables: RouteTables): RouteCheck[] {
  const doubts =
    decided.code === '9'
      ? listUninsured(input)
      : [
          ...listCardDoubts(input, decided, tables),
          ...listReferralDoubts(input, decided, tables),
          ...listAppointmentDoubts(input, decided, tables),
          ...listCaseDoubts(input, decided),
          ...listRateDoubts(input, decided, tables),
        ]
  const before: Doubt = [input.visitDate < tables.validFrom, 'before-tables']
  return [...doubts, before].flatMap(([holds, check]) => (holds ? [check] : []))
}

function listUninsured(input: RouteInput): Doubt[] {
  return [
    [true, 'coverage-unusable'],
    [input.newborn === true, 'newborn-papers'],
  ]
}

function listCardDoubts(input: RouteInput, { code }: Decided, tables: RouteTables): Doubt[] {
  const selfReferred = !isOnRoute(code, input, tables)
  return [
    [!input.coverage.benefitDigit && code !== '1.2', 'benefit-level-unknown'],
    [selfReferred && !input.coverage.registeredFacilityCode, 'registered-facility-unknown'],
  ]
}

function listReferralDoubts(input: RouteInput, decided: Decided, tables: RouteTables): Doubt[] {
  const { referral: slip } = input
  const { code, referral } = decided
  if (!slip || !referral || (code !== '1.3' && isOnRoute(code, input, tables))) return []
  const again = code === '1.3' && slip.oneYear === true && slip.usedOn !== undefined
  return [
    [referral.status === 'incomplete', 'referral-incomplete'],
    [referral.status === 'at-request', 'referral-at-request'],
    [again && slip.episodeOpenSince === undefined, 'referral-second-episode'],
    [code === '1.3' && slip.signed === false, 'referral-unsigned'],
    [slip.signedOnAssumed === true && SIGNING_DAY_DECIDES.has(referral.status), 'referral-signing-day'],
    [
      slip.signedOnAssumed === true && slip.oneYear === undefined && referral.status === 'expired',
      'referral-one-year-unread',
    ],
    [dependsOnHoliday(slip, referral, decided.slipContext), 'holiday-unsure'],
    [lacksHolidays(slip, referral, tables), 'holidays-not-entered'],
  ]
}

const SIGNING_DAY_DECIDES = new Set<ReferralDecision['status']>(['valid', 'expiring', 'expired', 'future'])

function dependsOnHoliday(slip: ReferralSlip, { status }: ReferralDecision, context: SlipContext): boolean {
  const { calendar } = context
  const otherwise = { ...calendar, countProvisionalHolidays: !calendar.countProvisionalHolidays }
  const other = decideReferral(slip, { ...context, calendar: otherwise })
  return isReferralAccepted(other.status) !== isReferralAccepted(status)
}

function lacksHolidays({ oneYear, signedOn }: ReferralSlip, { lastDay }: ReferralDecision, tables: RouteTables) {
  return !oneYear && signedOn !== undefined && lastDay !== undefined && !hasYears(signedOn, lastDay, tables.calendar)
}

function listAppointmentDoubts(input: RouteInput, { code, appointment }: Decided, tables: RouteTables): Doubt[] {
  if (!appointment || (code !== '1.5' && isOnRoute(code, input, tables))) return []
  const { status, accepted, byTolerance } = appointment
  return [
    [status === 'unsigned', 'appointment-unsigned'],
    [status === 'early' && !accepted, 'appointment-too-early'],
    [status === 'late-needs-confirmation', 'appointment-too-late'],
    [byTolerance, 'appointment-not-on-day'],
  ]
}

function listCaseDoubts({ facility, emergency }: RouteInput, { code }: Decided): Doubt[] {
  const unscored = facility.score === undefined && !facility.provisionalBasic
  const oldTierCounts = facility.formerTier === 'central'
  return [
    [code === '1.4', 'residence-papers'],
    [code === '1.6', 'organ-donor-papers'],
    [code === '1.7', 'newborn-papers'],
    [emergency === true, 'emergency-by-doctor'],
    [code === '1.16' || code === '1.17', 'confirmed-diagnosis'],
    [code === '3.6', 'area-code'],
    [code === '1.13' && unscored, 'facility-score-missing'],
    [code === '3.1' && !oldTierCounts, 'former-tier-unclear'],
  ]
}

function listRateDoubts(input: RouteInput, { code, ratePercent }: Decided, tables: RouteTables): Doubt[] {
  if (ratePercent === 100) return []
  const onRoute = isOnRoute(code, input, tables)
  const { fiveYearsFrom, copaidThisYearVnd } = input.coverage
  const fiveYears = fiveYearsFrom !== undefined && fiveYearsFrom <= input.visitDate
  return [
    [onRoute && fiveYears && copaidThisYearVnd === undefined, 'copayment-unknown'],
    [!onRoute && hasCopaidEnough(input, tables), 'five-years-self-referred'],
    [onRoute, 'low-cost-visit'],
  ]
}
