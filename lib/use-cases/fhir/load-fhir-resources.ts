import 'server-only'
import { findNewestCheckOfPerson } from '@/lib/db/coverage-store'
import { findEpisodesOfPerson } from '@/lib/db/episode-store'
import { findCurrentIdentifiers } from '@/lib/db/identifier-value-store'
import { findPapersOfPerson } from '@/lib/db/paper-store'
import { findPerson } from '@/lib/db/person-store'
import { findRestrictedDiagnoses } from '@/lib/db/restricted-diagnosis-store'
import type { Vault } from '@/lib/db/vault'
import type { FhirType } from '@/lib/domain/fhir/fhir-types'
import type { FhirResource } from '@/lib/domain/fhir/resource'
import { toAllergyIntolerances, type NamedMention } from '@/lib/domain/fhir/to-allergy-intolerance'
import { toAppointment } from '@/lib/domain/fhir/to-appointment'
import { toConditions } from '@/lib/domain/fhir/to-conditions'
import { toCoverage } from '@/lib/domain/fhir/to-coverage'
import { toEncounter } from '@/lib/domain/fhir/to-encounter'
import { toMedicationStatements } from '@/lib/domain/fhir/to-medication-statements'
import { toObservations } from '@/lib/domain/fhir/to-observations'
import { toPatient } from '@/lib/domain/fhir/to-patient'
import { toServiceRequest } from '@/lib/domain/fhir/to-service-request'
import { foldName } from '@/lib/domain/patient/fold-name'
import { createRestriction, type Restriction } from '@/lib/domain/records/create-restriction'
import { toEpisodeDigest, type EpisodeDigest } from '@/lib/domain/records/episode-digest'
import type { Episode } from '@/lib/domain/records/episode.schema'
import type { AllergyMention } from '@/lib/domain/records/health-book.schema'
import { summariseEpisodes } from '@/lib/domain/records/summarise-episodes'
import { withholdFromDesk } from '@/lib/domain/records/withhold-from-desk'
import type { FhirDependencies } from './fhir-dependencies'

interface PersonKey {
  facilityCode: string
  personId: string
}

/** What episodes become; the rest is made of other tables. */
type EpisodeType = 'Encounter' | 'Condition' | 'MedicationStatement' | 'Observation' | 'AllergyIntolerance'

interface Book {
  episodes: ReadonlyArray<{ episode: Episode; digest: EpisodeDigest; isRestricted: boolean }>
  restriction: Restriction
}

type MakeOfEpisode = (personId: string, episode: Episode, isRestricted: boolean) => FhirResource[]

const OF_EPISODE: Record<Exclude<EpisodeType, 'AllergyIntolerance'>, MakeOfEpisode> = {
  Encounter: (personId, episode, isRestricted) => [toEncounter(personId, episode, isRestricted)],
  Condition: toConditions,
  MedicationStatement: toMedicationStatements,
  Observation: toObservations,
}

/** Every resource of a type that is held of a person, the newest first; [] for somebody nobody knows. */
export async function loadFhirResources(
  deps: FhirDependencies,
  type: FhirType,
  key: PersonKey,
): Promise<FhirResource[]> {
  switch (type) {
    case 'Patient':
      return loadPatient(deps, key)
    case 'Coverage': {
      const check = await findNewestCheckOfPerson(deps.db, deps.vault, key)
      const coverage = check && toCoverage(key.personId, check.checkId, check.coverage)
      return coverage ? [coverage] : []
    }
    case 'ServiceRequest':
    case 'Appointment':
      return loadPapers(deps, type, key)
    default:
      return makeOfBook(deps.vault, type, key, await loadBook(deps, key))
  }
}

/** What a summary is made of, the book opened once. */
export async function loadFhirBook(
  deps: FhirDependencies,
  key: PersonKey,
): Promise<(type: EpisodeType) => FhirResource[]> {
  const book = await loadBook(deps, key)
  return (type) => makeOfBook(deps.vault, type, key, book)
}

function makeOfBook(vault: Vault, type: EpisodeType, { personId }: PersonKey, book: Book): FhirResource[] {
  if (type === 'AllergyIntolerance') return toAllergyIntolerances(personId, nameMentions(vault, personId, book))
  const make = OF_EPISODE[type]
  return book.episodes.flatMap(({ episode, isRestricted }) => make(personId, episode, isRestricted))
}

async function loadBook({ db, vault }: FhirDependencies, key: PersonKey): Promise<Book> {
  const [episodes, listed] = await Promise.all([
    findEpisodesOfPerson(db, vault, key),
    findRestrictedDiagnoses(db, key.facilityCode),
  ])
  const restriction = createRestriction(listed)
  return {
    restriction,
    episodes: episodes.map((episode) => {
      const digest = toEpisodeDigest(episode)
      return { episode, digest, isRestricted: restriction.hides(digest) }
    }),
  }
}

/** A sentence that only restricted episodes have, or that names something restricted itself, is restricted. */
function nameMentions(vault: Vault, personId: string, { episodes, restriction }: Book): NamedMention[] {
  const allergiesOf = (isRestricted: boolean) => {
    const digests = episodes.filter((each) => each.isRestricted === isRestricted).map(({ digest }) => digest)
    return summariseEpisodes(digests).allergies.map((mention) => ({
      ...mention,
      key: nameSentence(vault, personId, mention),
      isRestricted: isRestricted || restriction.mentions(mention.text),
    }))
  }
  const open = allergiesOf(false)
  const known = new Set(open.map(({ key }) => key))
  const all = [...open, ...allergiesOf(true).filter(({ key }) => !known.has(key))]
  return all.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at) || (a.key < b.key ? -1 : 1))
}

function nameSentence(vault: Vault, personId: string, { says, text }: AllergyMention): string {
  return vault.hash('record-sentence', `${personId} ${says} ${foldName(text)}`).toString('hex', 0, 8)
}

async function loadPatient({ db, vault }: FhirDependencies, key: PersonKey): Promise<FhirResource[]> {
  const [person, identifiers] = await Promise.all([findPerson(db, vault, key), findCurrentIdentifiers(db, vault, key)])
  return person ? [toPatient({ ...person, identifiers })] : []
}

async function loadPapers(
  { db, vault }: FhirDependencies,
  type: 'ServiceRequest' | 'Appointment',
  key: PersonKey,
): Promise<FhirResource[]> {
  const [papers, listed] = await Promise.all([
    findPapersOfPerson(db, vault, key),
    findRestrictedDiagnoses(db, key.facilityCode),
  ])
  const restriction = createRestriction(listed)
  return papers.flatMap((paper) => {
    const { restricted: isRestricted } = withholdFromDesk(paper, restriction)
    if (paper.kind === 'referral' && type === 'ServiceRequest')
      return [toServiceRequest(key.personId, paper, isRestricted)]
    if (paper.kind === 'appointment' && type === 'Appointment')
      return [toAppointment(key.personId, paper, isRestricted)]
    return []
  })
}
