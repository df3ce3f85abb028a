import 'server-only'
import type { EpisodeLine, HealthBookResponse } from '@/lib/contracts/records'
import { findEpisodesOfPerson } from '@/lib/db/episode-store'
import { findFacilityNames } from '@/lib/db/facility-catalogue-store'
import { findRestrictedDiagnoses } from '@/lib/db/restricted-diagnosis-store'
import { createRestriction, type Restriction } from '@/lib/domain/records/create-restriction'
import type { Episode } from '@/lib/domain/records/episode.schema'
import { mergeEpisodes, type MergedEpisode } from '@/lib/domain/records/merge-episodes'
import { summariseEpisodes } from '@/lib/domain/records/summarise-episodes'
import { ok, type Result } from '@/lib/domain/result'
import { findSubject } from './find-subject'
import type { RecordsCall } from './look-up-papers'
import type { LookupDependencies } from './lookup-dependencies'
import { openRecords } from './open-records'
import { leftOut, reportSources } from './report-sources'

/**
 * The health book of somebody, from our own store and, unless that alone is asked, every other service, as much of it as
 * the caller's role may see.
 */
export async function lookUpHealthBook(
  deps: LookupDependencies,
  { input, caller, now }: RecordsCall,
): Promise<Result<HealthBookResponse, { code: 'person_not_found' | 'reason_required' }>> {
  const { db, vault, lookup } = deps
  const { facilityCode } = caller
  const { purpose } = input
  const found = await findSubject(deps, { subject: input.subject, facilityCode, now })
  if (!found.ok) return found
  const { person, numbers } = found.value
  const opened = await openRecords(deps, { ...input, caller, now, subject: found.value, what: 'health-book' })
  if (!opened.ok) return opened

  const [own, replies, listed] = await Promise.all([
    person ? findEpisodesOfPerson(db, vault, { facilityCode, personId: person.personId }) : [],
    numbers && !input.ownOnly ? lookup.askHealthBook({ numbers, purpose }) : [],
    findRestrictedDiagnoses(db, facilityCode),
  ])
  const told = replies.flatMap((reply) => reply.told ?? [])
  const merged = mergeEpisodes(
    own,
    told.flatMap(({ episodes }) => episodes),
  )
  const [names, sources] = await Promise.all([
    findFacilityNames(db, facilityCode, [...new Set(merged.map(({ episode }) => episode.facilityCode))]),
    reportSources(deps, facilityCode, now, replies),
  ])
  const named = merged.map(({ episode, digest }) => ({ episode: nameFacility(episode, names), digest }))
  const summary = summariseEpisodes(
    merged.map(({ digest }) => digest),
    told.flatMap(({ allergies }) => allergies),
  )
  const asked = { sources, ...leftOut(deps, input, numbers) }
  if (opened.value.view === 'clinical') {
    return ok({ view: 'clinical', book: { ...summary, episodes: named.map(({ episode }) => episode) }, ...asked })
  }
  const restriction = createRestriction(listed)
  return ok({
    view: 'desk',
    allergies: summary.allergies.some(({ says }) => says === 'has') ? 'on-record' : 'none-on-record',
    episodes: named.map((line) => toLine(line, restriction)),
    ...asked,
  })
}

function nameFacility(episode: Episode, names: ReadonlyMap<string, string>): Episode {
  const facilityName = names.get(episode.facilityCode) ?? episode.facilityName
  return facilityName === undefined ? episode : { ...episode, facilityName }
}

// Restricted where any account of it is: another service may leave the diagnosis out.
function toLine({ episode, digest }: MergedEpisode, restriction: Restriction): EpisodeLine {
  const restricted = restriction.hides(digest)
  return {
    episodeId: episode.episodeId,
    facilityCode: episode.facilityCode,
    facilityName: episode.facilityName,
    admittedAt: episode.admittedAt,
    dischargedAt: episode.dischargedAt,
    careKind: episode.careKind,
    outcome: episode.outcome,
    ...(!restricted && { mainDiagnosis: episode.mainDiagnosis }),
    restricted,
    medicines: episode.medicines.length,
    results: episode.results.length,
    source: episode.source,
  }
}
