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
          ...listOtherPapers(input, decided, tables),
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

// NQ 261/2025/QH15: near-poor households, and people from 75 with a social pension, are paid in full from this day. Their
// cards may keep the old digit (`rules.md` §3.2 [B], §3.3 [C]).
const FULL_BENEFIT_GROUPS_FROM = '2026-01-01'

function listCardDoubts(input: RouteInput, { code, ratePercent }: Decided, tables: RouteTables): Doubt[] {
  const { benefitDigit, registeredFacilityCode, agedFrom75 } = input.coverage
  const selfReferred = !isOnRoute(code, input, tables)
  const oldDigit = benefitDigit === 3 || (benefitDigit === 4 && agedFrom75 === true)
  const wouldPayMore = ratePercent > 0 && ratePercent < 100 && input.visitDate >= FULL_BENEFIT_GROUPS_FROM
  return [
    [!benefitDigit && code !== '1.2', 'benefit-level-unknown'],
    [oldDigit && wouldPayMore, 'full-benefit-groups'],
    [selfReferred && !registeredFacilityCode, 'registered-facility-unknown'],
  ]
}

function listReferralDoubts(input: RouteInput, decided: Decided, tables: RouteTables): Doubt[] {
  const { referral: slip } = input
  const { code, referral, appointment } = decided
  if (!slip || !referral || (code !== '1.3' && isOnRoute(code, input, tables))) return []
  const again = code === '1.3' && slip.oneYear === true && slip.usedOn !== undefined
  return [
    [referral.status === 'incomplete', 'referral-incomplete'],
    [referral.status === 'at-request', 'referral-at-request'],
    [again && slip.episodeOpenSince === undefined && !appointment?.accepted, 'referral-second-episode'],
    [code === '1.3' && slip.episodeOpenSince === input.visitDate, 'referral-shared-today'],
    [referral.status === 'unsigned' || (code === '1.3' && slip.signed === false), 'referral-unsigned'],
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

/** What nobody asked yet and would change the code of who comes by himself (`rules.md` §3.9, §3.11). */
function listOtherPapers(input: RouteInput, { code }: Decided, tables: RouteTables): Doubt[] {
  const { level } = input.facility
  const open = !isOnRoute(code, input, tables) && input.listedDisease === undefined
  return [
    [open && level === 'basic', 'other-papers-basic'],
    [open && level === 'specialised', 'other-papers-specialised'],
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
