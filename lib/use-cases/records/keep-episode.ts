import 'server-only'
import { sealRows } from '@/lib/db/episode-row'
import { findTableRows, saveEpisode, saveEpisodeTable, type HeldEpisode } from '@/lib/db/episode-store'
import type { NewPaper } from '@/lib/db/paper-row'
import { renumberPaper, savePaper } from '@/lib/db/paper-store'
import type { EnvelopeRow } from '@/lib/domain/records/envelope/envelope.types'
import type { EnvelopeTables } from '@/lib/domain/records/envelope-tables'
import type { DatedSignature } from '@/lib/domain/records/judge-signatures'
import { toEpisode } from '@/lib/domain/records/to-episode'
import { err, ok, type Result } from '@/lib/domain/result'
import type { ComparedTable } from './compare-tables'
import type { RecordRefusal } from './record-outcome'
import type { RecordWork } from './record-work'

interface Kept {
  episodeId: string
  personId: string
  held: HeldEpisode | null
  kept: readonly ComparedTable[]
  papers: readonly NewPaper[]
}

/** Writes the tables that changed, the episode made of all that are held then, and the papers that came with it. */
export async function keepEpisode(work: RecordWork, kept: Kept): Promise<Result<undefined, RecordRefusal>> {
  const { tx, vault, delivery, link } = work
  const { facilityCode, importId, signature, record, now } = delivery
  const { episodeId, personId, papers } = kept
  const origin = { facilityCode: record.facilityCode, importedAt: now }
  const content = toEpisode(await mergeTables(work, kept), origin)
  if (!content.ok) return err({ code: 'field_unusable', ...content.error })

  const episode = { ...content.value, signatures: mergeSignatures(work, kept) }
  await Promise.all([
    saveEpisode(tx, vault, { link, episodeId, personId, episode, now }),
    ...kept.kept.map(({ kind, contentHash, rows }) => {
      const table = { kind, contentHash, rowsCipher: sealRows(vault, rows), signature }
      return saveEpisodeTable(tx, { facilityCode, episodeId, importId, now }, table)
    }),
  ])
  for (const paper of papers) {
    const ofEpisode = { facilityCode, personId, episodeId, paper }
    if (isAlone(papers, paper)) await renumberPaper(tx, vault, ofEpisode)
    await savePaper(tx, vault, { ...ofEpisode, now })
  }
  return ok(undefined)
}

async function mergeTables({ tx, vault, delivery }: RecordWork, { held, kept }: Kept): Promise<EnvelopeTables> {
  const { facilityCode } = delivery
  const before = held ? await findTableRows(tx, vault, { facilityCode, episodeId: held.episodeId }) : []
  const merged: Record<string, readonly EnvelopeRow[]> = {}
  for (const { kind, rows } of [...before, ...kept]) merged[kind] = rows
  return merged
}

// Papers carry their own; the episode is worth what its own tables are.
function mergeSignatures({ delivery }: RecordWork, { held, kept }: Kept): DatedSignature[] {
  const came = kept.map(({ kind }) => ({ kind, signature: delivery.signature, importedAt: delivery.now }))
  const before = (held?.tables ?? []).filter((table) => !kept.some(({ kind }) => kind === table.kind))
  const all = [...before, ...came]
    .filter(({ kind }) => kind !== 'XML13' && kind !== 'XML14')
    .map(({ signature, importedAt }) => ({ checked: signature, madeAt: importedAt.toISOString() }))
  return [...new Map(all.map((signature) => [JSON.stringify(signature), signature])).values()]
}

function isAlone(papers: readonly NewPaper[], { kind }: NewPaper): boolean {
  return papers.filter((paper) => paper.kind === kind).length === 1
}
