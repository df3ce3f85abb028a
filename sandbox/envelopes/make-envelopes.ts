import { addDays, startOfLocalDate, toLocalDate } from '@/lib/domain/time/local-date'
import type { EpisodeOwner } from '../episodes/draw-episode'
import type { SandboxEpisode } from '../episodes/sandbox-episode'
import { sandboxEpisodes } from '../episodes/sandbox-episodes'
import { OTHER_HOSPITAL } from '../people/sandbox-facility'
import { sandboxPerson } from '../people/sandbox-person'
import { toEnvelopeCase } from './envelope-case'
import { toTables } from './rows/to-tables'
import { signDocument } from './signing/sign-document'
import { signerOf, type SigningOffice } from './signing/signing-office'
import { writeTable } from './tables/write-table'
import { toDay8 } from './wire-values'
import { writeEnvelope, type EnvelopeDraft } from './write-envelope'

export interface SandboxEnvelope {
  /** A file name without anybody's name or number in it. */
  name: string
  personIndex: number
  facilityCode: string
  episode: SandboxEpisode
  xml: string
}

export interface EnvelopeOptions {
  seed: number
  now: Date
  /** Indices of people, each once. */
  people: Iterable<number>
  office: SigningOffice
}

/**
 * The envelopes of invented people, one for each episode, oldest first for each person. Made one at a time, so that ten
 * thousand never sit in memory; the same seed and day give the same content, signatures apart from the keys.
 */
export async function* makeEnvelopes({ seed, now, people, office }: EnvelopeOptions): AsyncGenerator<SandboxEnvelope> {
  for (const index of people) {
    const owner = { seed, person: sandboxPerson(seed, index), today: toLocalDate(now) }
    for (const episode of sandboxEpisodes(seed, index, now).toReversed()) {
      const { facilityCode, recordId } = episode
      const name = `${facilityCode}-${index}-${recordId}.xml`
      yield { name, personIndex: index, facilityCode, episode, xml: toFile(owner, episode, office) }
    }
  }
}

/** The content of an envelope, before anybody signs it. */
export function draftEnvelope(owner: EpisodeOwner, episode: SandboxEpisode): EnvelopeDraft {
  const given = toEnvelopeCase(owner, episode)
  return {
    facilityCode: episode.facilityCode,
    createdOn: toDay8(toLocalDate(episode.dischargedAt)),
    records: [toTables(given).map((table) => ({ kind: table.kind, xml: writeTable(table, given.version) }))],
  }
}

function toFile(owner: EpisodeOwner, episode: SandboxEpisode, office: SigningOffice): string {
  const draft = draftEnvelope(owner, episode)
  const own = signerOf(office, episode.facilityCode)
  const signBy = (signed: EnvelopeDraft, signer = own) =>
    writeEnvelope(draft, 'file', signDocument(writeEnvelope(signed, 'canonical'), signer))
  switch (episode.signing) {
    case 'own':
      return signBy(draft)
    case 'none':
      return writeEnvelope(draft, 'file')
    case 'stranger':
      return signBy(draft, office.stranger)
    case 'another-facility':
      return signBy(draft, signerOf(office, OTHER_HOSPITAL.code))
    case 'tampered':
      return signBy(draftEnvelope(owner, toOriginal(episode)))
  }
}

/** What was signed before somebody made a slip of long ago into one that still holds. */
function toOriginal(episode: SandboxEpisode): SandboxEpisode {
  const { followUp } = episode
  const earlier = (at: Date) => startOfLocalDate(addDays(toLocalDate(at), -45))
  return {
    ...episode,
    admittedAt: earlier(episode.admittedAt),
    dischargedAt: earlier(episode.dischargedAt),
    ...(followUp && { followUp: { ...followUp, dueOn: addDays(followUp.dueOn, -45) } }),
  }
}
