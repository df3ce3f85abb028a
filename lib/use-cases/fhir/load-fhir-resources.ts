import 'server-only'
import { findNewestCheckOfPerson } from '@/lib/db/coverage-store'
import { findEpisodesOfPerson } from '@/lib/db/episode-store'
import { findCurrentIdentifiers } from '@/lib/db/identifier-value-store'
import { findPapersOfPerson } from '@/lib/db/paper-store'
import { findPerson } from '@/lib/db/person-store'
import { findRestrictedDiagnoses } from '@/lib/db/restricted-diagnosis-store'
import type { FhirType } from '@/lib/domain/fhir/fhir-types'
import type { FhirResource } from '@/lib/domain/fhir/resource'
import { toAllergyIntolerances } from '@/lib/domain/fhir/to-allergy-intolerance'
import { toAppointment } from '@/lib/domain/fhir/to-appointment'
import { toConditions } from '@/lib/domain/fhir/to-conditions'
import { toCoverage } from '@/lib/domain/fhir/to-coverage'
import { toEncounter } from '@/lib/domain/fhir/to-encounter'
import { toMedicationStatements } from '@/lib/domain/fhir/to-medication-statements'
import { toObservations } from '@/lib/domain/fhir/to-observations'
import { toPatient } from '@/lib/domain/fhir/to-patient'
import { toServiceRequest } from '@/lib/domain/fhir/to-service-request'
import { buildHealthBook } from '@/lib/domain/records/build-health-book'
import { createRestriction } from '@/lib/domain/records/create-restriction'
import type { Episode } from '@/lib/domain/records/episode.schema'
import type { FhirDependencies } from './fhir-dependencies'

interface PersonKey {
  facilityCode: string
  personId: string
}

type MakeOfEpisode = (personId: string, episode: Episode, isRestricted: boolean) => FhirResource[]

const OF_EPISODE: Partial<Record<FhirType, MakeOfEpisode>> = {
  Encounter: (personId, episode, isRestricted) => [toEncounter(personId, episode, isRestricted)],
  Condition: toConditions,
  MedicationStatement: toMedicationStatements,
  Observation: toObservations,
}

/** Every resource of a type that is held of a person, the newest first; [] for somebody nobody knows. */
export async function loadFhirResources(
  { db, vault }: FhirDependencies,
  type: FhirType,
  key: PersonKey,
): Promise<FhirResource[]> {
  const ofEpisode = OF_EPISODE[type]
  if (ofEpisode) {
    const [episodes, isRestricted] = await loadEpisodes({ db, vault }, key)
    return episodes.flatMap((episode) => ofEpisode(key.personId, episode, isRestricted(episode)))
  }
  switch (type) {
    case 'Patient':
      return loadPatient({ db, vault }, key)
    case 'Coverage': {
      const check = await findNewestCheckOfPerson(db, vault, key)
      const coverage = check && toCoverage(key.personId, check.checkId, check.coverage)
      return coverage ? [coverage] : []
    }
    case 'AllergyIntolerance': {
      const [episodes] = await loadEpisodes({ db, vault }, key)
      return toAllergyIntolerances(key.personId, buildHealthBook(episodes).allergies)
    }
    default:
      return loadPapers({ db, vault }, type, key)
  }
}

async function loadEpisodes({ db, vault }: FhirDependencies, key: PersonKey) {
  const [episodes, listed] = await Promise.all([
    findEpisodesOfPerson(db, vault, key),
    findRestrictedDiagnoses(db, key.facilityCode),
  ])
  const restriction = createRestriction(listed)
  const isRestricted = ({ mainDiagnosis, otherDiagnoses }: Episode) =>
    restriction.hides({ diagnoses: [mainDiagnosis, ...otherDiagnoses] })
  return [episodes, isRestricted] as const
}

async function loadPatient({ db, vault }: FhirDependencies, key: PersonKey): Promise<FhirResource[]> {
  const [person, identifiers] = await Promise.all([findPerson(db, vault, key), findCurrentIdentifiers(db, vault, key)])
  return person ? [toPatient({ ...person, identifiers })] : []
}

async function loadPapers({ db, vault }: FhirDependencies, type: FhirType, key: PersonKey): Promise<FhirResource[]> {
  const [papers, listed] = await Promise.all([
    findPapersOfPerson(db, vault, key),
    findRestrictedDiagnoses(db, key.facilityCode),
  ])
  const restriction = createRestriction(listed)
  return papers.flatMap((paper) => {
    const isRestricted = restriction.hides({ diagnoses: [paper.diagnosis, ...paper.otherDiagnoses] })
    if (paper.kind === 'referral' && type === 'ServiceRequest')
      return [toServiceRequest(key.personId, paper, isRestricted)]
    if (paper.kind === 'appointment' && type === 'Appointment')
      return [toAppointment(key.personId, paper, isRestricted)]
    return []
  })
}
