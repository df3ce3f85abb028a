import type { Episode, TestResult } from '../records/episode.schema'
import { confidentialityOf } from './confidentiality'
import { referTo, referToFacility, SYSTEMS, toConcept, type FhirResource } from './resource'

const NUMBER = /^-?\d+(?:\.\d+)?$/

/** FHIR Observations of an episode's results. A value that is no plain number stays text. */
export function toObservations(personId: string, episode: Episode, isRestricted: boolean): FhirResource[] {
  const { episodeId, facilityCode, facilityName, admittedAt, results } = episode
  return results.map((result, at) => ({
    resourceType: 'Observation',
    id: `${episodeId}.o${at}`,
    ...confidentialityOf(isRestricted),
    status: 'final',
    code: toConcept(SYSTEMS.indicator, { code: result.indicatorCode ?? result.serviceCode, text: result.name }),
    subject: referTo('Patient', personId),
    encounter: referTo('Encounter', episodeId),
    effectiveDateTime: result.resultAt ?? admittedAt,
    performer: [referToFacility(facilityCode, facilityName)],
    ...toValue(result),
    ...toNotes(result),
  }))
}

function toValue({ value, unit }: TestResult) {
  if (!value) return {}
  return NUMBER.test(value)
    ? { valueQuantity: { value: Number(value), ...(unit && { unit }) } }
    : { valueString: unit ? `${value} ${unit}` : value }
}

function toNotes({ description, conclusion }: TestResult) {
  const notes = [description, conclusion].filter((text) => text)
  return notes.length === 0 ? {} : { note: notes.map((text) => ({ text })) }
}
