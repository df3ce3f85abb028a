import type { Episode } from '../records/episode.schema'
import { confidentialityOf } from './confidentiality'
import { referTo, SYSTEMS, toConcept, type FhirResource } from './resource'

/** FHIR Conditions of an episode, the main diagnosis first. */
export function toConditions(personId: string, episode: Episode, isRestricted: boolean): FhirResource[] {
  const { episodeId, mainDiagnosis, otherDiagnoses, admittedAt } = episode
  return [mainDiagnosis, ...otherDiagnoses].map((diagnosis, at) => ({
    resourceType: 'Condition',
    id: conditionIdOf(episodeId, at),
    ...confidentialityOf(isRestricted),
    // Whether it still lasts no envelope says: an encounter's diagnosis may go without clinical status.
    verificationStatus: { coding: [{ system: SYSTEMS.conditionVerification, code: 'confirmed' }] },
    category: [{ coding: [{ system: SYSTEMS.conditionCategory, code: 'encounter-diagnosis' }] }],
    code: toConcept(SYSTEMS.icd10, diagnosis),
    subject: referTo('Patient', personId),
    encounter: referTo('Encounter', episodeId),
    recordedDate: admittedAt,
  }))
}

/** The id of the condition at this place of an episode. */
export function conditionIdOf(episodeId: string, at: number): string {
  return `${episodeId}.c${at}`
}
