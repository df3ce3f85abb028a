import { foldName } from '../patient/fold-name'
import type { Episode } from '../records/episode.schema'
import { toLocalDate } from '../time/local-date'

export interface EpisodeFilter {
  /** As typed: each word has to be somewhere in the episode, accents and case aside. */
  text: string
  facilityCode: string
  careKind: string
  year: string
}

export const NO_EPISODE_FILTER: EpisodeFilter = { text: '', facilityCode: '', careKind: '', year: '' }

/** An episode beside everything it says, folded once for as many searches as come. */
export interface SearchableEpisode {
  episode: Episode
  year: string
  folded: string
}

/** Makes episodes ready to be filtered; codes keep their dots (`I10.9` is found by `i10`). */
export function toSearchable(episodes: readonly Episode[]): SearchableEpisode[] {
  return episodes.map((episode) => ({
    episode,
    year: toLocalDate(new Date(episode.admittedAt)).slice(0, 4),
    folded: foldName(wordsOf(episode).filter(Boolean).join(' ')),
  }))
}

/** The episodes that fit every part of the filter, in their order. */
export function filterEpisodes(searchable: readonly SearchableEpisode[], filter: EpisodeFilter): Episode[] {
  const words = foldName(filter.text).split(' ').filter(Boolean)
  return searchable
    .filter(
      ({ episode, year, folded }) =>
        (!filter.facilityCode || episode.facilityCode === filter.facilityCode) &&
        (!filter.careKind || episode.careKind === filter.careKind) &&
        (!filter.year || year === filter.year) &&
        words.every((word) => folded.includes(word)),
    )
    .map(({ episode }) => episode)
}

function wordsOf(episode: Episode): Array<string | undefined> {
  const { mainDiagnosis, otherDiagnoses, summary, dischargePaper } = episode
  return [
    episode.facilityCode,
    episode.facilityName,
    episode.reason,
    episode.admissionDiagnosis,
    ...[mainDiagnosis, ...otherDiagnoses].flatMap(({ code, text }) => [code, text]),
    episode.treatment,
    episode.note,
    ...episode.medicines.flatMap(({ name, strength, dose }) => [name, strength, dose]),
    ...episode.procedures.map(({ name }) => name),
    ...episode.results.flatMap(({ name, value, conclusion, description }) => [name, value, conclusion, description]),
    ...episode.courseNotes.map(({ text }) => text),
    ...(summary ? Object.values(summary) : []),
    ...(dischargePaper ? Object.values(dischargePaper) : []),
  ]
}
