import { z } from 'zod'
import { diagnosisSchema } from './diagnosis.schema'
import { episodeSchema } from './episode.schema'

/**
 * A sentence of a record that speaks of an allergy. Envelopes have no field for allergies: these are read from the free
 * text of XML8, XML7 and XML5 and shown with it, never as a structured fact.
 */
export const allergyMentionSchema = z.object({
  text: z.string(),
  /** `denied`: the text says there is none ("không dị ứng"). */
  says: z.enum(['has', 'denied']),
  facilityCode: z.string(),
  at: z.iso.datetime(),
})
export type AllergyMention = z.infer<typeof allergyMentionSchema>

/** A diagnosis that came up in episodes, with how often and when. */
export const conditionSchema = z.object({
  diagnosis: diagnosisSchema,
  episodes: z.int().positive(),
  firstAt: z.iso.datetime(),
  lastAt: z.iso.datetime(),
})
export type Condition = z.infer<typeof conditionSchema>

/**
 * Sổ sức khỏe điện tử, as far as our sources have it. `allergies` empty means "nothing on record here", which is never
 * shown as "none".
 */
export const healthBookSchema = z.object({
  allergies: z.array(allergyMentionSchema),
  conditions: z.array(conditionSchema),
  /** Newest first. */
  episodes: z.array(episodeSchema),
})
export type HealthBook = z.infer<typeof healthBookSchema>
