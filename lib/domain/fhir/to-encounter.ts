import type { Episode } from '../records/episode.schema'
import { conditionIdOf, placeDiagnoses } from './to-conditions'
import { confidentialityOf } from './confidentiality'
import { referTo, referToFacility, SYSTEMS, toConcept, type FhirResource } from './resource'

// MA_LOAI_KCB (QĐ 1804/QĐ-BYT 2026) of a stay: inpatient, day care, short stay.
const STAYS = new Set(['03', '04', '06', '09'])

/** FHIR Encounter of an episode of care. */
export function toEncounter(personId: string, episode: Episode, isRestricted: boolean): FhirResource {
  const { episodeId, facilityCode, facilityName, admittedAt, dischargedAt, careKind, reason } = episode
  const diagnosis = placeDiagnoses(episode).map(({ place }) => ({
    condition: referTo('Condition', conditionIdOf(episodeId, place)),
    rank: place + 1,
  }))
  const isStay = STAYS.has(careKind)
  return {
    resourceType: 'Encounter',
    id: episodeId,
    ...confidentialityOf(isRestricted),
    status: dischargedAt === undefined ? 'in-progress' : 'finished',
    class: { system: SYSTEMS.actCode, code: isStay ? 'IMP' : 'AMB', display: isStay ? 'inpatient' : 'ambulatory' },
    type: [toConcept(SYSTEMS.careKind, { code: careKind })],
    subject: referTo('Patient', personId),
    period: { start: admittedAt, ...(dischargedAt && { end: dischargedAt }) },
    ...(reason && { reasonCode: [{ text: reason }] }),
    ...(diagnosis.length > 0 && { diagnosis }),
    serviceProvider: referToFacility(facilityCode, facilityName),
  }
}
