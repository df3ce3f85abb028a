import { foldName } from '../patient/fold-name'
import { toLocalDate } from '../time/local-date'
import { compareEpisodes } from './build-health-book'
import { toEpisodeDigest, type EpisodeDigest } from './episode-digest'
import type { Episode } from './episode.schema'
import type { RecordSource } from './record-source.schema'
import { splitCodes } from './split-codes'

export interface MergedEpisode {
  /** The account that is shown. */
  episode: Episode
  /** What all accounts come to: an allergy or a diagnosis that only another one names is in it too. */
  digest: EpisodeDigest
}

interface Account {
  /** Who told of it; ours are one source. */
  source: string
  own: boolean
  episode: Episode
}

/**
 * Our own episodes and those other services told of, each once: one facility, admission day and main diagnosis are one
 * episode. Nobody tells of one episode twice: two that one source has of a day stay two. The fuller account is shown,
 * except that nobody's word replaces an episode of ours with a valid signature; an account of ours keeps its id. The
 * order and number of answers change nothing.
 */
export function mergeEpisodes(own: readonly Episode[], told: readonly Episode[]): MergedEpisode[] {
  const accounts = [
    ...own.map((episode): Account => ({ source: 'own', own: true, episode })),
    ...told.map((episode): Account => ({ source: `told ${sourceKey(episode.source)}`, own: false, episode })),
  ]
  return groupBy(accounts, ({ episode }) => keyOf(episode))
    .flatMap(splitEpisodes)
    .map(mergeAccounts)
    .toSorted((a, b) => compareEpisodes(a.episode, b.episode))
}

function keyOf({ facilityCode, admittedAt, mainDiagnosis: { code, text } }: Episode): string {
  const [main = foldName(text ?? '')] = splitCodes(code ?? '')
  return [facilityCode, toLocalDate(new Date(admittedAt)), main].join(' ')
}

/** Where a source has several of a day, only what began at the same time as another's is the same: in doubt it is not. */
function splitEpisodes(accounts: Account[]): Account[][] {
  const bySource = groupBy(accounts, ({ source }) => source)
  if (bySource.every(({ length }) => length === 1)) return [accounts]
  const placed = bySource.flatMap((ofSource) =>
    groupBy(ofSource, ({ episode }) => Date.parse(episode.admittedAt)).flatMap((atOnce) =>
      atOnce.toSorted(compareAccounts).map((account, place) => ({ account, place })),
    ),
  )
  return groupBy(placed, ({ account, place }) => `${Date.parse(account.episode.admittedAt)} ${place}`).map((same) =>
    same.map(({ account }) => account),
  )
}

/** Of accounts of one episode, one of each source at most. */
function mergeAccounts(accounts: readonly Account[]): MergedEpisode {
  const own = accounts.find((account) => account.own)
  const [fullest] = accounts.toSorted(compareAccounts)
  const shown = own && keepsOwn(own.episode, fullest) ? own : fullest
  if (!shown) throw new Error('an episode without an account')
  const others = accounts.filter((account) => account !== shown).map(({ episode }) => episode)
  const episode = withSources(shown.episode, others)
  return {
    episode: own ? { ...episode, episodeId: own.episode.episodeId } : episode,
    digest: joinDigests(shown.episode, others.toSorted(compareFullness)),
  }
}

function keepsOwn(own: Episode, fullest: Account | undefined): boolean {
  return own.signature.status === 'valid' || !fullest || fullnessOf(own) >= fullnessOf(fullest.episode)
}

function joinDigests(shown: Episode, others: readonly Episode[]): EpisodeDigest {
  const digests = [shown, ...others].map(toEpisodeDigest)
  return {
    facilityCode: shown.facilityCode,
    admittedAt: shown.admittedAt,
    diagnoses: digests.flatMap(({ diagnoses }) => diagnoses),
    otherWords: digests.flatMap(({ otherWords }) => otherWords),
    allergyTexts: digests.flatMap(({ allergyTexts }) => allergyTexts),
  }
}

function compareAccounts(a: Account, b: Account): number {
  return compareFullness(a.episode, b.episode)
}

function compareFullness(a: Episode, b: Episode): number {
  return fullnessOf(b) - fullnessOf(a) || compareSources(a.source, b.source) || compareEpisodes(a, b)
}

/** How much an account holds: each item of its lists, and each field that is filled in. */
function fullnessOf(episode: Episode): number {
  const { otherSources: _, ...told } = episode
  return Object.values({ ...told.summary, ...told.dischargePaper, ...told }).reduce<number>(
    (sum, value) => sum + (Array.isArray(value) ? value.length : value === undefined ? 0 : 1),
    0,
  )
}

function withSources(episode: Episode, others: readonly Episode[]): Episode {
  const own = sourceKey(episode.source)
  const all = [episode, ...others].flatMap(({ source, otherSources = [] }) => [source, ...otherSources])
  const distinct = new Map(all.map((source) => [sourceKey(source), source]))
  const otherSources = [...distinct.values()].filter((source) => sourceKey(source) !== own).toSorted(compareSources)
  return otherSources.length === 0 ? episode : { ...episode, otherSources }
}

function sourceKey({ kind, service }: RecordSource): string {
  return `${kind} ${service ?? ''}`
}

function compareSources(a: RecordSource, b: RecordSource): number {
  return sourceKey(a) < sourceKey(b) ? -1 : sourceKey(a) > sourceKey(b) ? 1 : a.at < b.at ? -1 : a.at > b.at ? 1 : 0
}

function groupBy<T>(items: readonly T[], keyOfItem: (item: T) => string | number): T[][] {
  const groups = new Map<string | number, T[]>()
  for (const item of items) {
    const group = groups.get(keyOfItem(item))
    if (group) group.push(item)
    else groups.set(keyOfItem(item), [item])
  }
  return [...groups.values()]
}
