import 'server-only'
import { randomUUID } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from './client'
import { toPaperColumns, type NewPaper } from './paper-row'
import { paper } from './schema/paper'
import type { Vault } from './vault'

/**
 * Keeps a paper that another lookup service told of. What an envelope brought, or somebody here typed or compared,
 * stays as it is: hearsay is brought up to date by newer hearsay alone.
 */
export async function keepToldPaper(
  tx: Transaction,
  vault: Vault,
  told: { facilityCode: string; personId: string; paper: NewPaper; now: Date },
): Promise<void> {
  const { facilityCode, personId, now } = told
  const columns = toPaperColumns(vault, told.paper)
  await tx
    .insert(paper)
    .values({ facilityCode, personId, id: randomUUID(), ...columns, createdAt: now, updatedAt: now })
    .onConflictDoUpdate({
      target: [paper.facilityCode, paper.personId, paper.kind, paper.fromFacilityCode, paper.numberHash],
      set: { ...columns, updatedAt: now },
      setWhere: and(eq(paper.sourceKind, 'lookup'), isNull(paper.seenAt)),
    })
}
