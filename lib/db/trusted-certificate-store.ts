import 'server-only'
import { and, desc, eq, isNull } from 'drizzle-orm'
import type { TrustedCertificate } from '@/lib/domain/records/judge-signature'
import type { Executor, Transaction } from './client'
import { trustedCertificate } from './schema/records'

/** The certificates a facility believes now. */
export async function findTrustedCertificates(db: Executor, facilityCode: string): Promise<TrustedCertificate[]> {
  return db
    .select({
      fingerprint: trustedCertificate.fingerprint,
      signerFacilityCodes: trustedCertificate.signerFacilityCodes,
      validFrom: trustedCertificate.validFrom,
      validTo: trustedCertificate.validTo,
    })
    .from(trustedCertificate)
    .where(and(eq(trustedCertificate.facilityCode, facilityCode), isNull(trustedCertificate.removedAt)))
}

/** The same with what a list shows, the newest first. */
export async function listTrustedCertificates(db: Executor, facilityCode: string) {
  return db
    .select({
      fingerprint: trustedCertificate.fingerprint,
      subject: trustedCertificate.subject,
      signerFacilityCodes: trustedCertificate.signerFacilityCodes,
      validFrom: trustedCertificate.validFrom,
      validTo: trustedCertificate.validTo,
      addedAt: trustedCertificate.addedAt,
      addedBy: trustedCertificate.addedBy,
    })
    .from(trustedCertificate)
    .where(and(eq(trustedCertificate.facilityCode, facilityCode), isNull(trustedCertificate.removedAt)))
    .orderBy(desc(trustedCertificate.addedAt))
}

/** Believes a certificate from now on; one that is believed already gets the new list of facilities. */
export async function saveTrust(tx: Transaction, row: typeof trustedCertificate.$inferInsert): Promise<void> {
  const { facilityCode: _facility, fingerprint: _fingerprint, ...set } = row
  await tx
    .insert(trustedCertificate)
    .values(row)
    .onConflictDoUpdate({
      target: [trustedCertificate.facilityCode, trustedCertificate.fingerprint],
      set: { ...set, removedAt: null, removedBy: null },
    })
}

export async function removeTrust(
  tx: Transaction,
  { facilityCode, fingerprint, at, by }: { facilityCode: string; fingerprint: string; at: Date; by: string },
): Promise<void> {
  await tx
    .update(trustedCertificate)
    .set({ removedAt: at, removedBy: by })
    .where(and(eq(trustedCertificate.facilityCode, facilityCode), eq(trustedCertificate.fingerprint, fingerprint)))
}
