import 'server-only'
import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Executor, Transaction } from './client'
import { person } from './schema/person'
import { recordAccess } from './schema/records'

export type NewRecordAccess = Omit<typeof recordAccess.$inferInsert, 'reviewedAt' | 'reviewedBy' | 'verdict'>

/** Puts a look on the managers' list. */
export async function addRecordAccess(tx: Transaction, access: NewRecordAccess): Promise<void> {
  await tx.insert(recordAccess).values(access)
}

export type RecordAccessRow = typeof recordAccess.$inferSelect & { fullName: string | null }

/** Looks to review, the newest first; `fullName` is null where nobody was on file. */
export async function listRecordAccesses(
  db: Executor,
  filter: { facilityCode: string; before?: { at: Date; id: string } | undefined; limit: number; openOnly: boolean },
): Promise<RecordAccessRow[]> {
  const { facilityCode, before, limit, openOnly } = filter
  const rows = await db
    .select({ access: recordAccess, fullName: person.fullName })
    .from(recordAccess)
    .leftJoin(person, and(eq(person.facilityCode, recordAccess.facilityCode), eq(person.id, recordAccess.personId)))
    .where(
      and(
        eq(recordAccess.facilityCode, facilityCode),
        openOnly ? isNull(recordAccess.verdict) : undefined,
        before
          ? sql`(${recordAccess.at}, ${recordAccess.id}) < (${before.at.toISOString()}::timestamptz, ${before.id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(recordAccess.at), desc(recordAccess.id))
    .limit(limit)
  return rows.map(({ access, fullName }) => ({ ...access, fullName }))
}

/** Writes a manager's verdict over any before; false where there is no such look. */
export async function setRecordAccessVerdict(
  tx: Transaction,
  key: { facilityCode: string; accessId: string },
  verdict: { verdict: 'accepted' | 'questioned'; at: Date; by: string },
): Promise<boolean> {
  const rows = await tx
    .update(recordAccess)
    .set({ verdict: verdict.verdict, reviewedAt: verdict.at, reviewedBy: verdict.by })
    .where(and(eq(recordAccess.facilityCode, key.facilityCode), eq(recordAccess.id, key.accessId)))
    .returning({ id: recordAccess.id })
  return rows.length > 0
}
