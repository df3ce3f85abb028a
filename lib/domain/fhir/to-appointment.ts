import type { AppointmentPaper } from '../records/paper.schema'
import { confidentialityOf } from './confidentiality'
import { isNamed, referTo, referToFacility, SYSTEMS, toConcept, type FhirResource } from './resource'

/** FHIR Appointment of a follow-up slip. The slip names a day and no hour. */
export function toAppointment(personId: string, paper: AppointmentPaper, isRestricted: boolean): FhirResource {
  const { paperId, number, fromFacilityCode, fromFacilityName, dueOn, issuedOn } = paper
  const isUsed = paper.uses.length > 0
  return {
    resourceType: 'Appointment',
    id: paperId,
    ...confidentialityOf(isRestricted),
    identifier: [{ system: SYSTEMS.paper, value: number }],
    status: isUsed ? 'fulfilled' : 'proposed',
    description: 'Phiếu hẹn khám lại',
    ...(isNamed(paper.diagnosis) && { reasonCode: [toConcept(SYSTEMS.icd10, paper.diagnosis)] }),
    requestedPeriod: [{ start: dueOn, end: dueOn }],
    ...(issuedOn && { created: issuedOn }),
    participant: [
      { actor: referTo('Patient', personId), status: 'needs-action' },
      { actor: referToFacility(fromFacilityCode, fromFacilityName), status: 'accepted' },
    ],
  }
}
