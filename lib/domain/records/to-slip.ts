import type { AppointmentSlip, ReferralSlip } from '../route/route-input.schema'
import { toLocalDate, type LocalDate } from '../time/local-date'
import { isSeenSigned } from './is-seen-signed'
import type { AppointmentFacts, PaperFacts, ReferralFacts } from './paper-facts'

/** The visit that a paper is weighed for. */
interface ForVisit {
  visitDate: LocalDate
  /** Its own use of the paper does not count against it. */
  visitId?: string | undefined
}

/**
 * A referral as the route decision weighs it. "Not already used for another episode" (`rules.md` §3.5; the law names no
 * case [C]) is read so: visits of one day are one episode, so a use by another visit of the day leaves it open.
 */
export function toReferralSlip(paper: ReferralFacts, { visitDate, visitId }: ForVisit): ReferralSlip {
  // The oldest: a one-year referral that served an earlier day is in a later episode, whatever happened today.
  const use = paper.uses.findLast((each) => each.visitId !== visitId)
  return {
    ...(paper.signedOn !== undefined && { signedOn: paper.signedOn }),
    fromFacilityCode: paper.fromFacilityCode,
    ...(paper.toFacilityCode !== undefined && { toFacilityCode: paper.toFacilityCode }),
    ...(paper.reason !== undefined && { reason: paper.reason }),
    ...(paper.oneYear !== undefined && { oneYear: paper.oneYear }),
    ...(use && { usedOn: use.usedOn }),
    ...(use?.usedOn === visitDate && { episodeOpenSince: visitDate }),
    signed: isSigned(paper),
    ...(!isSigned(paper) && paper.seen && { foundUnsigned: true }),
    ...(paper.signedOnIs === 'transfer-day' && { signedOnAssumed: true }),
  }
}

/**
 * A follow-up slip as the route decision weighs it. It counts as signed with a valid electronic signature, or where
 * somebody compared the paper or the patient's VNeID and did not find it unsigned (TT 01/2025 Đ11 k2). Another day that
 * was agreed to is the day on which somebody said so: it is no leave to come whenever.
 */
export function toAppointmentSlip(paper: AppointmentFacts, { visitDate, visitId }: ForVisit): AppointmentSlip {
  const use = paper.uses.find((each) => each.visitId !== visitId)
  const agreed = paper.dayConfirmed && toLocalDate(new Date(paper.dayConfirmed.at)) === visitDate
  return {
    facilityCode: paper.fromFacilityCode,
    dueOn: paper.dueOn,
    signed: isSigned(paper),
    ...(use && { usedOn: use.usedOn }),
    ...(agreed && { confirmedByFacility: true }),
  }
}

function isSigned({ signature, seen }: Pick<PaperFacts, 'signature' | 'seen'>): boolean {
  return signature.status === 'valid' || isSeenSigned(seen)
}
