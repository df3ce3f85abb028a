import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, eq, isNull, sql, type SQL } from 'drizzle-orm'
import type { Transaction } from './client'
import { toPaperColumns, type NewPaper } from './paper-row'
import { paper } from './schema/paper'
import type { Vault } from './vault'

// A statement of PostgreSQL holds 65,535 values, a paper fewer than 30.
const PER_STATEMENT = 500

/**
 * Keeps papers that other lookup services told of, each once in the list. What an envelope brought, or somebody here
 * typed or compared, stays as it is: hearsay is brought up to date by newer hearsay alone. Returns how many are new.
 */
export async function keepToldPapers(
  tx: Transaction,
  vault: Vault,
  told: { facilityCode: string; personId: string; papers: readonly NewPaper[]; now: Date },
): Promise<number> {
  const { facilityCode, personId, now } = told
  let added = 0
  for (let at = 0; at < told.papers.length; at += PER_STATEMENT) {
    const rows = told.papers.slice(at, at + PER_STATEMENT).map((one) => ({
      facilityCode,
      personId,
      id: randomUUID(),
      ...toPaperColumns(vault, one),
      createdAt: now,
      updatedAt: now,
    }))
    const kept = await tx
      .insert(paper)
      .values(rows)
      .onConflictDoUpdate({
        target: [paper.facilityCode, paper.personId, paper.kind, paper.fromFacilityCode, paper.numberHash],
        set: TOLD_ANEW,
        setWhere: and(eq(paper.sourceKind, 'lookup'), isNull(paper.seenAt)),
      })
      .returning({ isNew: sql<boolean>`xmax = 0` })
    added += kept.filter(({ isNew }) => isNew).length
  }
  return added
}

const given = (column: { name: string }): SQL => sql`excluded.${sql.identifier(column.name)}`

// Everything that a telling says; whose paper it is and since when we have it stays.
const TOLD_ANEW = {
  toFacilityCode: given(paper.toFacilityCode),
  signedOn: given(paper.signedOn),
  signedOnRead: given(paper.signedOnRead),
  oneYear: given(paper.oneYear),
  reason: given(paper.reason),
  dueOn: given(paper.dueOn),
  contentCipher: given(paper.contentCipher),
  sourceKind: given(paper.sourceKind),
  sourceService: given(paper.sourceService),
  sourceAt: given(paper.sourceAt),
  signature: given(paper.signature),
  dayConfirmedAt: given(paper.dayConfirmedAt),
  dayConfirmedBy: given(paper.dayConfirmedBy),
  dayConfirmedReason: given(paper.dayConfirmedReason),
  signedByHand: given(paper.signedByHand),
  updatedAt: given(paper.updatedAt),
}
