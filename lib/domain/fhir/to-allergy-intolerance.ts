import type { AllergyMention } from '../records/health-book.schema'
import { referTo, SYSTEMS, type FhirResource } from './resource'

/**
 * FHIR AllergyIntolerance of a sentence somebody wrote. It is unconfirmed and carries the words: no envelope has a coded
 * allergy. What denies one makes no resource: FHIR's "no known allergy" would say more than was written.
 */
export function toAllergyIntolerances(personId: string, mentions: readonly AllergyMention[]): FhirResource[] {
  return mentions
    .filter(({ says }) => says === 'has')
    .map(({ text, at, facilityCode }, place) => ({
      resourceType: 'AllergyIntolerance',
      id: `${personId}.a${place}`,
      clinicalStatus: { coding: [{ system: SYSTEMS.allergyClinical, code: 'active' }] },
      verificationStatus: { coding: [{ system: SYSTEMS.allergyVerification, code: 'unconfirmed' }] },
      code: { text },
      patient: referTo('Patient', personId),
      recordedDate: at,
      note: [{ text: `Ghi trong hồ sơ của cơ sở ${facilityCode}` }],
    }))
}
