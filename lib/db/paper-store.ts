import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { TrustedCertificate } from '@/lib/domain/records/judge-signature'
import { paperIdSchema, type Paper, type PaperId, type PaperUse } from '@/lib/domain/records/paper.schema'
import { localDateSchema } from '@/lib/domain/time/local-date'
import { visitIdSchema } from '@/lib/domain/visit/visit.schema'
import type { Executor, Transaction } from './client'
import { hashPaperNumber, toPaper, toPaperColumns, type NewPaper } from './paper-row'
import { paper, paperUse } from './schema/paper'
import { findTrustedCertificates } from './trusted-certificate-store'
import type { Vault } from './vault'

/** A paper and whose it is. */
export interface StoredPaper {
  personId: string
  paper: Paper
}

interface PaperOfEpisode {
  facilityCode: string
  personId: string
  episodeId: string
  paper: NewPaper
}

/**
 * Keeps a paper, or brings the one of the same person, kind, issuer and number up to date: what the desk compared and
 * read from it stays, and so does every use.
 */
export async function savePaper(
  tx: Transaction,
  vault: Vault,
  saved: { facilityCode: string; personId: string; episodeId?: string; paper: NewPaper; now: Date },
): Promise<PaperId> {
  const { facilityCode, personId, episodeId, now } = saved
  const columns = toPaperColumns(vault, saved.paper)
  const key = { facilityCode, personId, episodeId: episodeId ?? null }
  const [row] = await tx
    .insert(paper)
    .values({ ...key, id: randomUUID(), ...columns, createdAt: now, updatedAt: now })
    .onConflictDoUpdate({
      target: [paper.facilityCode, paper.personId, paper.kind, paper.fromFacilityCode, paper.numberHash],
      set: { ...keepWhatTheDeskRead(columns), ...(episodeId !== undefined && { episodeId }), updatedAt: now },
    })
    .returning({ id: paper.id })
  return paperIdSchema.parse(row?.id)
}

/**
 * A corrected envelope may give its paper another number: the one paper of this kind that its episode brought takes it,
 * unless another paper of the person has it already. Call before `savePaper`.
 */
export async function renumberPaper(
  tx: Transaction,
  vault: Vault,
  { facilityCode, personId, episodeId, paper: given }: PaperOfEpisode,
): Promise<void> {
  const { kind, fromFacilityCode, number } = given
  const ofPerson = and(eq(paper.facilityCode, facilityCode), eq(paper.personId, personId), eq(paper.kind, kind))
  const numberHash = hashPaperNumber(vault, number)
  const held = await tx
    .select({ id: paper.id, episodeId: paper.episodeId, numberHash: paper.numberHash, from: paper.fromFacilityCode })
    .from(paper)
    .where(ofPerson)
  const taken = held.some((row) => row.from === fromFacilityCode && row.numberHash.equals(numberHash))
  const [brought, ...others] = held.filter((row) => row.episodeId === episodeId)
  if (taken || !brought || others.length > 0) return
  await tx
    .update(paper)
    .set({ numberHash, fromFacilityCode })
    .where(and(eq(paper.facilityCode, facilityCode), eq(paper.id, brought.id)))
}

/** Every paper of a person, the newest first. */
export async function findPapersOfPerson(
  db: Executor,
  vault: Vault,
  { facilityCode, personId }: { facilityCode: string; personId: string },
): Promise<Paper[]> {
  const rows = await db
    .select()
    .from(paper)
    .where(and(eq(paper.facilityCode, facilityCode), eq(paper.personId, personId)))
    .orderBy(desc(sql`coalesce(${paper.dueOn}, ${paper.signedOn})`), desc(paper.createdAt))
  return openAll(db, vault, facilityCode, rows)
}

/** Papers by id, in no order; unknown ids are left out. */
export async function findPapers(
  db: Executor,
  vault: Vault,
  { facilityCode, paperIds }: { facilityCode: string; paperIds: readonly PaperId[] },
): Promise<StoredPaper[]> {
  if (paperIds.length === 0) return []
  const rows = await db
    .select()
    .from(paper)
    .where(and(eq(paper.facilityCode, facilityCode), inArray(paper.id, [...paperIds])))
  const papers = await openAll(db, vault, facilityCode, rows)
  return rows.flatMap(({ personId }, at) => {
    const opened = papers[at]
    return opened ? [{ personId, paper: opened }] : []
  })
}

type Columns = ReturnType<typeof toPaperColumns>

// A later envelope knows neither the signing day nor the one-year mark that somebody read from the paper itself, and may
// leave out again what they filled in from it.
function keepWhatTheDeskRead(columns: Columns) {
  const { seenMedium: _medium, seenAt: _at, seenBy: _by, signedByHand: _signed, ...rest } = columns
  if (columns.signedOnRead) return rest
  return {
    ...rest,
    toFacilityCode: sql`case when ${paper.seenAt} is null then excluded.to_facility_code
      else coalesce(excluded.to_facility_code, ${paper.toFacilityCode}) end`,
    reason: sql`case when ${paper.seenAt} is null then excluded.reason
      else coalesce(excluded.reason, ${paper.reason}) end`,
    signedOn: sql`case when ${paper.signedOnRead} then ${paper.signedOn} else excluded.signed_on end`,
    signedOnRead: sql`${paper.signedOnRead}`,
    oneYear: sql`coalesce(excluded.one_year, ${paper.oneYear})`,
    dayConfirmedAt: sql`${paper.dayConfirmedAt}`,
    dayConfirmedBy: sql`${paper.dayConfirmedBy}`,
    dayConfirmedReason: sql`${paper.dayConfirmedReason}`,
  }
}

async function openAll(
  db: Executor,
  vault: Vault,
  facilityCode: string,
  rows: Array<typeof paper.$inferSelect>,
): Promise<Paper[]> {
  if (rows.length === 0) return []
  const [uses, trusted] = await Promise.all([
    findUses(
      db,
      facilityCode,
      rows.map(({ id }) => id),
    ),
    findTrustedCertificates(db, facilityCode),
  ])
  return rows.map((row) => open(vault, row, uses, trusted))
}

function open(
  vault: Vault,
  row: typeof paper.$inferSelect,
  uses: ReadonlyMap<string, PaperUse[]>,
  trusted: readonly TrustedCertificate[],
): Paper {
  return toPaper(vault, row, { uses: uses.get(row.id) ?? [], trusted })
}

/** Uses not given back, by paper, newest first. */
export async function findUses(
  db: Executor,
  facilityCode: string,
  ids: readonly string[],
): Promise<Map<string, PaperUse[]>> {
  const rows = await db
    .select()
    .from(paperUse)
    .where(
      and(eq(paperUse.facilityCode, facilityCode), inArray(paperUse.paperId, [...ids]), isNull(paperUse.givenBackAt)),
    )
    .orderBy(desc(paperUse.usedAt))
  const uses = new Map<string, PaperUse[]>()
  for (const { paperId, visitId, usedOn, usedAt } of rows) {
    const use = {
      visitId: visitIdSchema.parse(visitId),
      usedOn: localDateSchema.parse(usedOn),
      usedAt: usedAt.toISOString(),
    }
    uses.set(paperId, [...(uses.get(paperId) ?? []), use])
  }
  return uses
}
