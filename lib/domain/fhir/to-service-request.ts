import type { ReferralPaper } from '../records/paper.schema'
import { confidentialityOf } from './confidentiality'
import { isNamed, referTo, referToFacility, SYSTEMS, toConcept, type FhirResource } from './resource'

// MA_LYDO_CT of XML13.
const REASON_CODES = { appropriate: '1', 'beyond-capacity': '2', 'patient-request': '3' } as const

/** FHIR ServiceRequest of a referral slip. Completed once a visit here has used it. */
export function toServiceRequest(personId: string, paper: ReferralPaper, isRestricted: boolean): FhirResource {
  const { paperId, number, fromFacilityCode, fromFacilityName, toFacilityCode, toFacilityName, signedOn, reason } =
    paper
  const reasonCode = [
    ...(isNamed(paper.diagnosis) ? [toConcept(SYSTEMS.icd10, paper.diagnosis)] : []),
    ...(reason ? [toConcept(SYSTEMS.referralReason, { code: REASON_CODES[reason] })] : []),
  ]
  return {
    resourceType: 'ServiceRequest',
    id: paperId,
    ...confidentialityOf(isRestricted),
    identifier: [{ system: SYSTEMS.paper, value: number }],
    status: paper.uses.length > 0 && paper.oneYear !== true ? 'completed' : 'active',
    intent: 'order',
    category: [{ text: 'Phiếu chuyển cơ sở khám bệnh, chữa bệnh' }],
    code: { text: 'Chuyển cơ sở khám bệnh, chữa bệnh' },
    subject: referTo('Patient', personId),
    ...(signedOn && { authoredOn: signedOn }),
    requester: referToFacility(fromFacilityCode, fromFacilityName),
    ...(toFacilityCode && { performer: [referToFacility(toFacilityCode, toFacilityName)] }),
    ...(reasonCode.length > 0 && { reasonCode }),
    ...(paper.plan && { note: [{ text: paper.plan }] }),
  }
}
