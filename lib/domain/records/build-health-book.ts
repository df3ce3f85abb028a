import type { Episode } from './episode.schema'
import { toEpisodeDigest } from './episode-digest'
import type { AllergyMention, HealthBook } from './health-book.schema'
import { summariseEpisodes } from './summarise-episodes'

/**
 * The health book that episodes give, everything newest first. `told` are mentions of allergies that another service
 * gave beside its episodes.
 */
export function buildHealthBook(episodes: readonly Episode[], told: readonly AllergyMention[] = []): HealthBook {
  const sorted = episodes.toSorted(compareEpisodes)
  return { ...summariseEpisodes(sorted.map(toEpisodeDigest), told), episodes: sorted }
}

/** Newest first, and the same order whatever came in. */
export function compareEpisodes(a: Episode, b: Episode): number {
  return (
    Date.parse(b.admittedAt) - Date.parse(a.admittedAt) ||
    compareTexts(a.facilityCode, b.facilityCode) ||
    compareTexts(a.episodeId, b.episodeId)
  )
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
