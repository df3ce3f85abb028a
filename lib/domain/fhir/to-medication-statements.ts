import type { Episode, Medicine } from '../records/episode.schema'
import { confidentialityOf } from './confidentiality'
import { referTo, SYSTEMS, toConcept, type FhirResource } from './resource'

/** FHIR MedicationStatements of an episode: what was ordered. Whether it was taken nobody recorded. */
export function toMedicationStatements(personId: string, episode: Episode, isRestricted: boolean): FhirResource[] {
  const { episodeId, admittedAt, medicines } = episode
  return medicines.map((medicine, at) => ({
    resourceType: 'MedicationStatement',
    id: `${episodeId}.m${at}`,
    ...confidentialityOf(isRestricted),
    status: 'unknown',
    medicationCodeableConcept: toConcept(SYSTEMS.medicine, { code: medicine.code, text: describe(medicine) }),
    subject: referTo('Patient', personId),
    context: referTo('Encounter', episodeId),
    effectiveDateTime: medicine.orderedAt ?? admittedAt,
    ...toDosage(medicine),
  }))
}

function describe({ name, strength }: Medicine): string {
  return strength ? `${name} ${strength}` : name
}

function toDosage({ dose, route }: Medicine) {
  if (!dose && !route) return {}
  return { dosage: [{ ...(dose && { text: dose }), ...(route && { route: { text: route } }) }] }
}
