import type { Episode } from '../records/episode.schema'
import { confidentialityOf } from './confidentiality'
import { isNamed, referTo, SYSTEMS, toConcept, type FhirResource } from './resource'

/** FHIR Conditions of an episode, the main diagnosis first; one that names nothing makes none. */
export function toConditions(personId: string, episode: Episode, isRestricted: boolean): FhirResource[] {
  const { episodeId, admittedAt } = episode
  return placeDiagnoses(episode).map(({ diagnosis, place }) => ({
    resourceType: 'Condition',
    id: conditionIdOf(episodeId, place),
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

/** The diagnoses of an episode that name something, each with its place among all of them. */
export function placeDiagnoses({ mainDiagnosis, otherDiagnoses }: Episode) {
  return [mainDiagnosis, ...otherDiagnoses]
    .map((diagnosis, place) => ({ diagnosis, place }))
    .filter(({ diagnosis }) => isNamed(diagnosis))
}

/** The id of the condition at this place of an episode. */
export function conditionIdOf(episodeId: string, place: number): string {
  return `${episodeId}.c${place}`
}
