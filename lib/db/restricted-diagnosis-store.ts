import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { RestrictedDiagnosis } from '@/lib/domain/records/restricted-by-law'
import type { Executor, Transaction } from './client'
import { restrictedDiagnosis } from './schema/records'

/** The diagnoses that an administrator keeps from reception, besides those of the law. */
export async function findRestrictedDiagnoses(db: Executor, facilityCode: string): Promise<RestrictedDiagnosis[]> {
  return db
    .select({ codePrefix: restrictedDiagnosis.codePrefix, label: restrictedDiagnosis.label })
    .from(restrictedDiagnosis)
    .where(eq(restrictedDiagnosis.facilityCode, facilityCode))
}

export async function addRestricted(tx: Transaction, row: typeof restrictedDiagnosis.$inferInsert): Promise<void> {
  await tx
    .insert(restrictedDiagnosis)
    .values(row)
    .onConflictDoUpdate({
      target: [restrictedDiagnosis.facilityCode, restrictedDiagnosis.codePrefix],
      set: { label: row.label },
    })
}

export async function releaseRestricted(
  tx: Transaction,
  { facilityCode, codePrefix }: { facilityCode: string; codePrefix: string },
): Promise<void> {
  await tx
    .delete(restrictedDiagnosis)
    .where(and(eq(restrictedDiagnosis.facilityCode, facilityCode), eq(restrictedDiagnosis.codePrefix, codePrefix)))
}
