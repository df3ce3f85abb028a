import { foldName } from '../patient/fold-name'
import type { Diagnosis } from './diagnosis.schema'
import type { EpisodeDigest } from './episode-digest'
import { findAllergySentences } from './find-allergy-sentences'
import type { AllergyMention, Condition, HealthBook } from './health-book.schema'
import { splitCodes } from './split-codes'

/**
 * What came up in episodes and how often, and what their texts say of allergies. `digests` come newest first; a
 * mention that is made twice in the same words stands once, with its newest time.
 */
export function summariseEpisodes(
  digests: readonly EpisodeDigest[],
  told: readonly AllergyMention[] = [],
): Omit<HealthBook, 'episodes'> {
  return { allergies: listAllergies(digests, told), conditions: listConditions(digests) }
}

function listAllergies(digests: readonly EpisodeDigest[], told: readonly AllergyMention[]): AllergyMention[] {
  const mentions = [...readAllergies(digests), ...told].toSorted(
    (a, b) => Date.parse(b.at) - Date.parse(a.at) || (a.text < b.text ? -1 : Number(a.text > b.text)),
  )
  const seen = new Map<string, AllergyMention>()
  for (const mention of mentions) {
    const key = `${mention.says} ${foldName(mention.text)}`
    if (!seen.has(key)) seen.set(key, mention)
  }
  return [...seen.values()]
}

function readAllergies(digests: readonly EpisodeDigest[]): AllergyMention[] {
  // Systems copy the same history into every episode: its newest mention is enough.
  const newest = new Map<string, { facilityCode: string; text: string; at: string }>()
  for (const { facilityCode, allergyTexts } of digests) {
    for (const { text, at } of allergyTexts) {
      const known = newest.get(text)
      if (!known || Date.parse(known.at) < Date.parse(at)) newest.set(text, { facilityCode, text, at })
    }
  }
  return [...newest.values()].flatMap(({ facilityCode, text, at }) =>
    findAllergySentences(text).map((sentence) => ({ ...sentence, facilityCode, at })),
  )
}

function listConditions(digests: readonly EpisodeDigest[]): Condition[] {
  const found = new Map<string, Condition>()
  for (const { admittedAt, diagnoses } of digests) {
    for (const [key, diagnosis] of keyDiagnoses(diagnoses)) {
      const known = found.get(key)
      // The newest episode comes first: its words are kept, later ones only fill in what it left out.
      found.set(key, {
        diagnosis: { ...diagnosis, ...known?.diagnosis },
        episodes: (known?.episodes ?? 0) + 1,
        firstAt: admittedAt,
        lastAt: known?.lastAt ?? admittedAt,
      })
    }
  }
  return [...found.values()].toSorted((a, b) => Date.parse(b.lastAt) - Date.parse(a.lastAt) || b.episodes - a.episodes)
}

/** Each diagnosis of an episode once, the first word on it kept. */
function keyDiagnoses(diagnoses: readonly Diagnosis[]): Map<string, Diagnosis> {
  const keyed = new Map<string, Diagnosis>()
  for (const diagnosis of diagnoses.flatMap(splitDiagnosis)) {
    const key = diagnosis.code ?? foldName(diagnosis.text ?? '')
    if (key !== '' && !keyed.has(key)) keyed.set(key, diagnosis)
  }
  return keyed
}

function splitDiagnosis({ code, text }: Diagnosis): Diagnosis[] {
  const codes = splitCodes(code ?? '')
  const [only] = codes
  if (only === undefined) return text === undefined ? [] : [{ text }]
  if (codes.length === 1) return [{ code: only, ...(text !== undefined && { text }) }]
  // Words for several codes belong to none of them alone.
  return codes.map((one) => ({ code: one }))
}
