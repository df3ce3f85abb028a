import { foldName } from '../patient/fold-name'
import { toLocalDate } from '../time/local-date'
import { compareEpisodes } from './build-health-book'
import type { Episode } from './episode.schema'
import type { RecordSource } from './record-source.schema'
import { splitCodes } from './split-codes'

/**
 * Our own episodes and those other services told of, each once: one facility, admission day and main diagnosis are one
 * episode. The fuller account is shown, except that nobody's word replaces an episode of ours with a valid signature;
 * an account of ours keeps its id. The order and number of answers change nothing.
 */
export function mergeEpisodes(own: readonly Episode[], told: readonly Episode[]): Episode[] {
  const groups = new Map<string, { own: Episode[]; told: Episode[] }>()
  const groupOf = (episode: Episode) => {
    const key = keyOf(episode)
    const group = groups.get(key) ?? { own: [], told: [] }
    groups.set(key, group)
    return group
  }
  for (const episode of own) groupOf(episode).own.push(episode)
  for (const episode of told) groupOf(episode).told.push(episode)
  return [...groups.values()].flatMap(mergeGroup).toSorted(compareEpisodes)
}

function keyOf({ facilityCode, admittedAt, mainDiagnosis: { code, text } }: Episode): string {
  const [main = foldName(text ?? '')] = splitCodes(code ?? '')
  return [facilityCode, toLocalDate(new Date(admittedAt)), main].join(' ')
}

function mergeGroup({ own, told }: { own: Episode[]; told: Episode[] }): Episode[] {
  const [bestOwn, ...restOwn] = own.toSorted(compareFullness)
  const [bestTold, ...restTold] = told.toSorted(compareFullness)
  if (!bestTold) return own
  if (!bestOwn) return [withSources(bestTold, restTold)]
  const keepOwn = bestOwn.signature.status === 'valid' || fullnessOf(bestOwn) >= fullnessOf(bestTold)
  const merged = keepOwn
    ? withSources(bestOwn, told)
    : { ...withSources(bestTold, [bestOwn, ...restTold]), episodeId: bestOwn.episodeId }
  return [merged, ...restOwn]
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
