import type { AppointmentSlip, ReferralSlip } from '../route/route-input.schema'
import type { AppointmentPaper, ReferralPaper } from './paper.schema'

/** `signedOnIs` where the paper is read whole: lists of the day weigh the day alone. */
type ReferralFacts = Partial<Pick<ReferralPaper, 'signedOnIs'>> &
  Pick<
    ReferralPaper,
    'fromFacilityCode' | 'toFacilityCode' | 'signedOn' | 'oneYear' | 'reason' | 'signature' | 'seen' | 'uses'
  >
type AppointmentFacts = Pick<
  AppointmentPaper,
  'fromFacilityCode' | 'dueOn' | 'dayConfirmed' | 'signature' | 'seen' | 'uses'
>

/** A referral as the route decision weighs it. A use by the visit at hand (`forVisitId`) does not count against it. */
export function toReferralSlip(paper: ReferralFacts, forVisitId?: string): ReferralSlip {
  const [use] = paper.uses.filter(({ visitId }) => visitId !== forVisitId)
  return {
    ...(paper.signedOn !== undefined && { signedOn: paper.signedOn }),
    fromFacilityCode: paper.fromFacilityCode,
    ...(paper.toFacilityCode !== undefined && { toFacilityCode: paper.toFacilityCode }),
    ...(paper.reason !== undefined && { reason: paper.reason }),
    ...(paper.oneYear !== undefined && { oneYear: paper.oneYear }),
    ...(use && { usedOn: use.usedOn }),
    signed: isSigned(paper),
    ...(paper.signedOnIs === 'transfer-day' && { signedOnAssumed: true }),
  }
}

/**
 * A follow-up slip as the route decision weighs it. It counts as signed with a valid electronic signature, or where
 * somebody compared the paper or the patient's VNeID and did not find it unsigned (TT 01/2025 Đ11 k2).
 */
export function toAppointmentSlip(paper: AppointmentFacts, forVisitId?: string): AppointmentSlip {
  const [use] = paper.uses.filter(({ visitId }) => visitId !== forVisitId)
  return {
    facilityCode: paper.fromFacilityCode,
    dueOn: paper.dueOn,
    signed: isSigned(paper),
    ...(use && { usedOn: use.usedOn }),
    ...(paper.dayConfirmed && { confirmedByFacility: true }),
  }
}

function isSigned({ signature, seen }: Pick<ReferralPaper, 'signature' | 'seen'>): boolean {
  return signature.status === 'valid' || (seen !== undefined && seen.signed !== false)
}
