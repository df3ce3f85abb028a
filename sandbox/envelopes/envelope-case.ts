import { toLocalDate } from '@/lib/domain/time/local-date'
import { prescribe, type Prescription } from '../clinic/prescribe'
import { measure, type Measurement } from '../clinic/measure'
import { allergyOf, type Allergy } from '../clinic/allergy'
import type { EpisodeOwner } from '../episodes/draw-episode'
import type { SandboxEpisode } from '../episodes/sandbox-episode'
import type { SandboxPerson } from '../people/sandbox-person'
import type { EnvelopeVersion } from './tables/table-shape'

/** All that the tables of one episode say. */
export interface EnvelopeCase {
  person: SandboxPerson
  episode: SandboxEpisode
  version: EnvelopeVersion
  /** MA_LK. */
  linkId: string
  card?: { number: string; validFrom: string; validTo: string; benefitPercent: number }
  allergy: Allergy
  prescriptions: readonly Prescription[]
  measurements: readonly Measurement[]
  doctorCode: string
  signerCode: string
}

const BENEFIT_PERCENT: Record<string, number> = { 1: 100, 2: 100, 3: 95, 4: 80, 5: 100 }

export function toEnvelopeCase(owner: EpisodeOwner, episode: SandboxEpisode): EnvelopeCase {
  const { person } = owner
  const { facilityCode } = episode
  const version = versionOf(facilityCode)
  const card = cardOf(owner, episode)
  const allergy = allergyOf(owner)
  return {
    person,
    episode,
    version,
    linkId: `${person.index}-${episode.recordId}`,
    ...(card && { card }),
    allergy,
    prescriptions: prescribe(episode, allergy),
    measurements: measure(owner, episode),
    doctorCode: `00${facilityCode}/HP-GPHN`,
    // QĐ 4750 has an insurance number of ten digits here, QĐ 3176 the number of a licence.
    signerCode: version === '4750' ? `00000${facilityCode}` : `01${facilityCode}/HP-GPHN`,
  }
}

/** Facilities whose code ends in 7 still write the tables of QĐ 4750. */
function versionOf(facilityCode: string): EnvelopeVersion {
  return facilityCode.endsWith('7') ? '4750' : '3176'
}

// Cards run with the calendar year; who has a new one had the former until the end of last year.
function cardOf({ person, today }: EpisodeOwner, { admittedAt }: SandboxEpisode): EnvelopeCase['card'] {
  if (person.resultCode === '050') return undefined
  const year = toLocalDate(admittedAt).slice(0, 4)
  const isFormer = person.formerCardNumber !== undefined && year < today.slice(0, 4)
  const number = isFormer ? person.formerCardNumber : person.cardNumber
  if (number === undefined) return undefined
  const benefitPercent = BENEFIT_PERCENT[number.charAt(2)] ?? 80
  return { number, validFrom: `${year}0101`, validTo: `${year}1231`, benefitPercent }
}
