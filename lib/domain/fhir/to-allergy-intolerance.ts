import type { AllergyMention } from '../records/health-book.schema'
import { confidentialityOf } from './confidentiality'
import { referTo, SYSTEMS, type FhirResource } from './resource'

export interface NamedMention extends AllergyMention {
  /** Names the sentence among those of its person, whatever else is written later: up to 16 hexadecimal digits. */
  key: string
  isRestricted: boolean
}

/**
 * FHIR AllergyIntolerance of a sentence somebody wrote. It is unconfirmed and carries the words: no envelope has a coded
 * allergy. What denies one makes no resource: FHIR's "no known allergy" would say more than was written.
 */
export function toAllergyIntolerances(personId: string, mentions: readonly NamedMention[]): FhirResource[] {
  return mentions
    .filter(({ says }) => says === 'has')
    .map(({ text, at, facilityCode, key, isRestricted }) => ({
      resourceType: 'AllergyIntolerance',
      id: `${personId}.a${key}`,
      ...confidentialityOf(isRestricted),
      clinicalStatus: { coding: [{ system: SYSTEMS.allergyClinical, code: 'active' }] },
      verificationStatus: { coding: [{ system: SYSTEMS.allergyVerification, code: 'unconfirmed' }] },
      code: { text },
      patient: referTo('Patient', personId),
      recordedDate: at,
      note: [{ text: `Ghi trong hồ sơ của cơ sở ${facilityCode}` }],
    }))
}
