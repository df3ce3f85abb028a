import { z } from 'zod'
import { diagnosisSchema } from './diagnosis.schema'
import type { Episode } from './episode.schema'
import { mayNameAllergy } from './find-allergy-sentences'

/** What a health book is summed up from: kept beside an episode, so that hundreds need not be read for it. */
export const episodeDigestSchema = z.object({
  facilityCode: z.string(),
  admittedAt: z.string(),
  /** The main one first. */
  diagnoses: z.array(diagnosisSchema),
  /** Diagnoses in words alone: on admission, and of the discharge paper. */
  otherWords: z.array(z.string()),
  /** Texts that may speak of an allergy; what they say is judged when they are read. */
  allergyTexts: z.array(z.object({ text: z.string(), at: z.string() })),
})
export type EpisodeDigest = z.infer<typeof episodeDigestSchema>

export function toEpisodeDigest(episode: Omit<Episode, 'episodeId' | 'signature'>): EpisodeDigest {
  const { facilityCode, admittedAt, mainDiagnosis, otherDiagnoses, summary, dischargePaper, courseNotes } = episode
  const texts = [
    { text: summary?.history, at: admittedAt },
    { text: summary?.note, at: admittedAt },
    { text: dischargePaper?.note, at: admittedAt },
    ...courseNotes.map(({ text, at }) => ({ text, at: at ?? admittedAt })),
  ]
  return {
    facilityCode,
    admittedAt,
    diagnoses: [mainDiagnosis, ...otherDiagnoses],
    otherWords: [episode.admissionDiagnosis, dischargePaper?.diagnosis].flatMap((words) => words ?? []),
    allergyTexts: texts.flatMap(({ text, at }) => (text !== undefined && mayNameAllergy(text) ? [{ text, at }] : [])),
  }
}
