import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { PaperId, PaperKind, PaperSeen } from '@/lib/domain/records/paper.schema'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Transaction } from './client'
import { hashPaperNumber } from './paper-row'
import { paper } from './schema/paper'
import type { Vault } from './vault'

type PaperRow = typeof paper.$inferSelect
export type PaperHandle = Pick<PaperRow, 'personId' | 'kind' | 'sourceKind'>
const handleColumns = {
  id: paper.id,
  personId: paper.personId,
  kind: paper.kind,
  sourceKind: paper.sourceKind,
} as const

/** What somebody read from a paper in the hand or on the patient's phone. */
export interface PaperReading {
  seen: PaperSeen
  /** Of a referral. */
  signedOn?: LocalDate | undefined
  oneYear?: boolean | undefined
}

/** A paper, locked against other readings until the transaction ends. */
export async function lockPaper(
  tx: Transaction,
  { facilityCode, paperId }: { facilityCode: string; paperId: PaperId },
): Promise<(PaperHandle & { id: string }) | null> {
  const rows = await tx.select(handleColumns).from(paper).where(keyOf(facilityCode, paperId)).for('no key update')
  return rows[0] ?? null
}

/** The paper of this person, kind, issuer and number, locked, or null where there is none. */
export async function lockPaperByNumber(
  tx: Transaction,
  vault: Vault,
  key: { facilityCode: string; personId: string; kind: PaperKind; fromFacilityCode: string; number: string },
): Promise<(PaperHandle & { id: string }) | null> {
  const rows = await tx
    .select(handleColumns)
    .from(paper)
    .where(
      and(
        eq(paper.facilityCode, key.facilityCode),
        eq(paper.personId, key.personId),
        eq(paper.kind, key.kind),
        eq(paper.fromFacilityCode, key.fromFacilityCode),
        eq(paper.numberHash, hashPaperNumber(vault, key.number)),
      ),
    )
    .for('no key update')
  return rows[0] ?? null
}

/** Keeps a reading; what it does not speak of stays as it was. */
export async function writePaperReading(
  tx: Transaction,
  key: { facilityCode: string; paperId: PaperId },
  { seen, signedOn, oneYear }: PaperReading,
): Promise<void> {
  const at = new Date(seen.at)
  await tx
    .update(paper)
    .set({
      seenMedium: seen.medium,
      seenAt: at,
      seenBy: seen.by,
      signedByHand: seen.signed ?? null,
      ...(signedOn !== undefined && { signedOn, signedOnRead: true }),
      ...(oneYear !== undefined && { oneYear }),
      updatedAt: at,
    })
    .where(keyOf(key.facilityCode, key.paperId))
}

/** What an envelope left out of a referral, filled in from the slip itself. */
export async function fillReferralGaps(
  tx: Transaction,
  key: { facilityCode: string; paperId: PaperId },
  slip: { toFacilityCode: string; reason: NonNullable<PaperRow['reason']> },
): Promise<void> {
  await tx
    .update(paper)
    .set({
      toFacilityCode: sql`coalesce(${paper.toFacilityCode}, ${slip.toFacilityCode})`,
      reason: sql`coalesce(${paper.reason}, ${slip.reason})`,
    })
    .where(keyOf(key.facilityCode, key.paperId))
}

export async function writeDayConfirmed(
  tx: Transaction,
  key: { facilityCode: string; paperId: PaperId },
  confirmed: { by: string; at: Date; reason: string },
): Promise<void> {
  const { at, by, reason } = confirmed
  await tx
    .update(paper)
    .set({ dayConfirmedAt: at, dayConfirmedBy: by, dayConfirmedReason: reason, updatedAt: at })
    .where(keyOf(key.facilityCode, key.paperId))
}

function keyOf(facilityCode: string, paperId: PaperId) {
  return and(eq(paper.facilityCode, facilityCode), eq(paper.id, paperId))
}
