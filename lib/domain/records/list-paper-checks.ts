import { agreeBirthDates, type BirthDate } from '../patient/birth-date'
import { foldName } from '../patient/fold-name'
import { decideAppointment } from '../route/decide-appointment'
import type { AppointmentPaper, Paper, ReferralPaper } from './paper.schema'
import type { CheckOutcome, PaperCheck } from './paper-check.schema'
import { isSeenSigned } from './is-seen-signed'
import { toAppointmentSlip } from './to-slip'
import { weighPaper, type PaperContext } from './weigh-paper'

export interface PaperBearer {
  fullName: string
  birthDate?: BirthDate | undefined
}

/**
 * What of a paper holds and what somebody has to look at (`rules.md` §3.5, §3.6; TT 01/2025 Đ11, Đ12), in the order of
 * the check list. `bearer` is who stands at the desk.
 */
export function listPaperChecks(paper: Paper, bearer: PaperBearer, context: PaperContext): PaperCheck[] {
  return paper.kind === 'referral'
    ? listReferralChecks(paper, bearer, context)
    : listAppointmentChecks(paper, bearer, context)
}

function listReferralChecks(paper: ReferralPaper, bearer: PaperBearer, context: PaperContext): PaperCheck[] {
  return [
    { check: 'signature', outcome: checkSignature(paper) },
    { check: 'destination', outcome: checkCode(paper.toFacilityCode, context.facilityCode) },
    { check: 'holder', outcome: checkHolder(paper, bearer) },
    { check: 'in-time', outcome: checkTime(paper, context) },
    { check: 'signing-day-read', outcome: paper.signedOnIs === 'read-from-paper' ? 'holds' : 'look' },
    // A slip at the patient's request is no professional referral until somebody has looked.
    { check: 'reason', outcome: paper.reason && paper.reason !== 'patient-request' ? 'holds' : 'look' },
    { check: 'origin', outcome: paper.fromFacilityCode.trim() === '' ? 'look' : 'holds' },
    { check: 'one-year', outcome: paper.oneYear === undefined ? 'look' : 'holds' },
    { check: 'unused', outcome: checkUses(paper, context) },
  ]
}

function listAppointmentChecks(paper: AppointmentPaper, bearer: PaperBearer, context: PaperContext): PaperCheck[] {
  return [
    { check: 'signature', outcome: checkSignature(paper) },
    { check: 'facility', outcome: checkCode(paper.fromFacilityCode, context.facilityCode) },
    { check: 'holder', outcome: checkHolder(paper, bearer) },
    { check: 'due-day', outcome: checkDueDay(paper, context) },
    { check: 'unused', outcome: checkUses(paper, context) },
  ]
}

function checkSignature({ signature: { status }, seen }: Paper): CheckOutcome {
  if (status === 'valid') return 'holds'
  const seenSigned = isSeenSigned(seen)
  // Whoever saw the paper itself signed settles a missing signature, not one that says the file was changed.
  if (status === 'invalid') return seenSigned ? 'look' : 'fails'
  if (seen) return seenSigned ? 'holds' : 'fails'
  return 'look'
}

function checkCode(written: string | undefined, ours: string): CheckOutcome {
  if (written === undefined || written.trim() === '') return 'look'
  return written === ours ? 'holds' : 'fails'
}

function checkHolder({ holder }: Paper, { fullName, birthDate }: PaperBearer): CheckOutcome {
  const sameName = foldName(holder.fullName) === foldName(fullName)
  const sameBirth = holder.birthDate && birthDate ? agreeBirthDates(holder.birthDate, birthDate) : undefined
  if (sameName && sameBirth) return 'holds'
  return sameName || sameBirth ? 'look' : 'fails'
}

function checkTime(paper: ReferralPaper, context: PaperContext): CheckOutcome {
  if (paper.signedOn === undefined) return 'look'
  // Asked as if nothing else stood in the way: a slip to elsewhere is in time all the same.
  const { facilityCode } = context
  const route = { fromFacilityCode: facilityCode, toFacilityCode: facilityCode, reason: 'appropriate' as const }
  const asked = { ...paper, ...route, seen: undefined, uses: [] }
  return weighPaper(asked, context).accepted ? 'holds' : 'fails'
}

function checkDueDay(paper: AppointmentPaper, context: PaperContext): CheckOutcome {
  const { facilityCode, today: visitDate, toleranceDays } = context
  const { usedOn: _, ...slip } = toAppointmentSlip(paper, { visitDate })
  const decision = decideAppointment(
    { ...slip, facilityCode, signed: true },
    { facilityCode, visitDate, toleranceDays },
  )
  return decision.accepted && !decision.byTolerance ? 'holds' : 'look'
}

function checkUses(paper: Paper, context: PaperContext): CheckOutcome {
  const others = paper.uses.filter(({ visitId }) => !context.forVisitIds.includes(visitId))
  if (others.length === 0) return 'holds'
  // From the second episode on a one-year referral wants a follow-up slip beside it (TT 01/2025 Đ12 k4). Another visit
  // of today is the same episode.
  const isOpen = others.every(({ usedOn }) => usedOn === context.today)
  return paper.kind === 'referral' && (paper.oneYear || isOpen) ? 'look' : 'fails'
}
