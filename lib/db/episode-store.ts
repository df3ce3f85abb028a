import 'server-only'
import { and, desc, eq } from 'drizzle-orm'
import type { EnvelopeRow, TableKind } from '@/lib/domain/records/envelope/envelope.types'
import type { Episode } from '@/lib/domain/records/episode.schema'
import type { CheckedSignature } from '@/lib/domain/records/signature.schema'
import type { Executor, Transaction } from './client'
import {
  openEpisode,
  openEpisodeJson,
  openRows,
  sealEpisode,
  type EpisodeJson,
  type EpisodeToKeep,
} from './episode-row'
import { episode, episodeTable } from './schema/records'
import { findTrustedCertificates } from './trusted-certificate-store'
import type { Vault } from './vault'

/** MA_LK is a facility's own: the same text elsewhere is another episode. */
export interface EpisodeLink {
  facilityCode: string
  sourceFacilityCode: string
  linkId: string
}

/** What is held of an episode, without what it says. */
export interface HeldEpisode {
  episodeId: string
  personId: string
  tables: HeldTable[]
}

export interface HeldTable {
  kind: string
  contentHash: Buffer
  signature: CheckedSignature
  importedAt: Date
}

interface PersonKey {
  facilityCode: string
  personId: string
}

/** Every episode of a person, the newest first. */
export async function findEpisodesOfPerson(db: Executor, vault: Vault, key: PersonKey): Promise<Episode[]> {
  const { rows, trusted } = await selectEpisodes(db, key)
  return rows.map((row) => openEpisode(vault, row, trusted))
}

/** The same as JSON to pass on: for a whole book of hundreds, in a third of the time. */
export async function findEpisodeJson(db: Executor, vault: Vault, key: PersonKey): Promise<EpisodeJson[]> {
  const { rows, trusted } = await selectEpisodes(db, key)
  return rows.map((row) => openEpisodeJson(vault, row, trusted))
}

async function selectEpisodes(db: Executor, { facilityCode, personId }: PersonKey) {
  const [rows, trusted] = await Promise.all([
    db
      .select({ id: episode.id, recordCipher: episode.recordCipher })
      .from(episode)
      .where(and(eq(episode.facilityCode, facilityCode), eq(episode.personId, personId)))
      .orderBy(desc(episode.admittedAt)),
    findTrustedCertificates(db, facilityCode),
  ])
  return { rows, trusted }
}

const HELD_TABLE = {
  kind: episodeTable.kind,
  contentHash: episodeTable.contentHash,
  signature: episodeTable.signature,
  importedAt: episodeTable.importedAt,
}

/** The episode of a link, or null. `lock` keeps others from changing it until the transaction ends. */
export async function findHeldEpisode(
  db: Executor,
  vault: Vault,
  link: EpisodeLink,
  mode: 'read' | 'lock' = 'read',
): Promise<HeldEpisode | null> {
  const query = db
    .select({ episodeId: episode.id, personId: episode.personId, table: HELD_TABLE })
    .from(episode)
    .innerJoin(
      episodeTable,
      and(eq(episodeTable.facilityCode, episode.facilityCode), eq(episodeTable.episodeId, episode.id)),
    )
    .where(
      and(
        eq(episode.facilityCode, link.facilityCode),
        eq(episode.sourceFacilityCode, link.sourceFacilityCode),
        eq(episode.linkHash, vault.hash('record-link', link.linkId)),
      ),
    )
  const rows = await (mode === 'lock' ? query.for('no key update', { of: episode }) : query)
  const [first] = rows
  if (!first) return null
  const { episodeId, personId } = first
  return { episodeId, personId, tables: rows.map(({ table }) => table) }
}

/** The rows of the tables of an episode, as they came. */
export async function findTableRows(
  db: Executor,
  vault: Vault,
  { facilityCode, episodeId }: { facilityCode: string; episodeId: string },
): Promise<Array<{ kind: string; rows: EnvelopeRow[] }>> {
  const tables = await db
    .select({ kind: episodeTable.kind, rowsCipher: episodeTable.rowsCipher })
    .from(episodeTable)
    .where(and(eq(episodeTable.facilityCode, facilityCode), eq(episodeTable.episodeId, episodeId)))
  return tables.map(({ kind, rowsCipher }) => ({ kind, rows: openRows(vault, rowsCipher) }))
}

/** Keeps an episode, or brings it up to date: it stays its person's. */
export async function saveEpisode(
  tx: Transaction,
  vault: Vault,
  saved: { link: EpisodeLink; episodeId: string; personId: string; episode: EpisodeToKeep; now: Date },
): Promise<void> {
  const { link, now } = saved
  const content = { admittedAt: new Date(saved.episode.admittedAt), recordCipher: sealEpisode(vault, saved.episode) }
  await tx
    .insert(episode)
    .values({
      facilityCode: link.facilityCode,
      id: saved.episodeId,
      personId: saved.personId,
      sourceFacilityCode: link.sourceFacilityCode,
      linkHash: vault.hash('record-link', link.linkId),
      ...content,
      importedAt: now,
      updatedAt: now,
    })
    .onConflictDoUpdate({ target: [episode.facilityCode, episode.id], set: { ...content, updatedAt: now } })
}

export interface TableToKeep {
  kind: TableKind
  contentHash: Buffer
  rowsCipher: Buffer
  signature: CheckedSignature
}

/** Keeps a table of an episode in place of the one of its kind. */
export async function saveEpisodeTable(
  tx: Transaction,
  { facilityCode, episodeId, importId, now }: { facilityCode: string; episodeId: string; importId: string; now: Date },
  table: TableToKeep,
): Promise<void> {
  const { kind, ...content } = table
  const set = { ...content, importId, importedAt: now }
  await tx
    .insert(episodeTable)
    .values({ facilityCode, episodeId, kind, ...set })
    .onConflictDoUpdate({ target: [episodeTable.facilityCode, episodeTable.episodeId, episodeTable.kind], set })
}
