import 'server-only'
import { z } from 'zod'
import type { EnvelopeRow, TableKind } from '@/lib/domain/records/envelope/envelope.types'
import { episodeSchema, type Episode } from '@/lib/domain/records/episode.schema'
import { episodeDigestSchema, toEpisodeDigest, type EpisodeDigest } from '@/lib/domain/records/episode-digest'
import type { TrustedCertificate } from '@/lib/domain/records/judge-signature'
import { datedSignatureSchema, judgeSignatures } from '@/lib/domain/records/judge-signatures'
import type { Vault } from './vault'

/** An episode as it is kept: the id has a column, and whom we trust is asked when it is read. */
const episodeContentSchema = episodeSchema
  .omit({ episodeId: true, signature: true, otherSources: true })
  .extend({ signatures: z.array(datedSignatureSchema) })
export type EpisodeToKeep = z.infer<typeof episodeContentSchema>

const rowsSchema = z.array(z.record(z.string(), z.string()))

const headSchema = z.object({ digest: episodeDigestSchema, signatures: z.array(datedSignatureSchema) })

/**
 * The sealed form of an episode: a line that sums it up, then its checked content as JSON. Whoever passes a whole book
 * on reads the first lines and leaves the second ones as they are: hundreds of episodes are not taken apart for it.
 */
export function sealEpisode(vault: Vault, episode: EpisodeToKeep): Buffer {
  const { signatures, ...content } = episodeContentSchema.parse(episode)
  return vault.seal(`${JSON.stringify({ digest: toEpisodeDigest(content), signatures })}\n${JSON.stringify(content)}`)
}

/** A stored episode as the JSON of an `Episode` in UTF-8, in two parts, and what it comes to. */
export interface EpisodeJson {
  digest: EpisodeDigest
  parts: [Buffer, Buffer]
}

interface SealedEpisode {
  id: string
  recordCipher: Buffer
}

/** A stored episode to pass on, its signatures judged by whom we trust now. */
export function openEpisodeJson(
  vault: Vault,
  { id, recordCipher }: SealedEpisode,
  trusted: readonly TrustedCertificate[],
): EpisodeJson {
  const bytes = vault.openBytes(recordCipher)
  const headEnd = bytes.indexOf('\n')
  const { digest, signatures } = headSchema.parse(JSON.parse(bytes.toString('utf8', 0, headEnd)))
  const signature = judgeSignatures(signatures, { trusted, facilityCode: digest.facilityCode })
  // The content is an object with fields: two more stand before its first.
  const added = JSON.stringify({ episodeId: id, signature })
  return { digest, parts: [Buffer.from(`${added.slice(0, -1)},`), bytes.subarray(headEnd + 2)] }
}

/** A stored episode, read in full. */
export function openEpisode(vault: Vault, sealed: SealedEpisode, trusted: readonly TrustedCertificate[]): Episode {
  const { parts } = openEpisodeJson(vault, sealed, trusted)
  return episodeSchema.parse(JSON.parse(Buffer.concat(parts).toString('utf8')))
}

export function sealRows(vault: Vault, rows: readonly EnvelopeRow[]): Buffer {
  return vault.seal(JSON.stringify(rows))
}

export function openRows(vault: Vault, cipher: Buffer): EnvelopeRow[] {
  return rowsSchema.parse(JSON.parse(vault.open(cipher)))
}

/** By what a table is recognised when it comes again: its fields in any order, its rows in theirs. */
export function hashRows(vault: Vault, kind: TableKind, rows: readonly EnvelopeRow[]): Buffer {
  const fields = rows.map((row) => Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  return vault.hash('record-content', JSON.stringify([kind, fields]))
}
