import 'server-only'
import type { z } from 'zod'
import { appendAudit } from '@/lib/audit/append-audit'
import type {
  certificatesResponseSchema,
  removeCertificateRequestSchema,
  trustCertificateRequestSchema,
} from '@/lib/contracts/trust'
import { findFacilityNames } from '@/lib/db/facility-catalogue-store'
import { runTransaction } from '@/lib/db/run-transaction'
import { listTrustedCertificates, removeTrust, saveTrust } from '@/lib/db/trusted-certificate-store'
import type { Caller } from '@/lib/domain/access/caller'
import { err, ok, type Result } from '@/lib/domain/result'
import { readCertificate } from '@/lib/records/certificate/read-certificate'
import type { TrustDependencies } from './trust-dependencies'

type Certificates = z.output<typeof certificatesResponseSchema>

interface Call<Input> {
  input: Input
  caller: Caller
  now: Date
}

/** The certificates a facility believes, the newest first. */
export async function listCertificates({ db }: TrustDependencies, facilityCode: string): Promise<Certificates> {
  const rows = await listTrustedCertificates(db, facilityCode)
  const codes = rows.flatMap(({ signerFacilityCodes }) => signerFacilityCodes)
  const names = await findFacilityNames(db, facilityCode, codes)
  return {
    certificates: rows.map(({ signerFacilityCodes, ...row }) => ({
      ...row,
      signers: signerFacilityCodes.map((code) => ({ code, name: names.get(code) })),
      validFrom: row.validFrom.toISOString(),
      validTo: row.validTo.toISOString(),
      addedAt: row.addedAt.toISOString(),
    })),
  }
}

/** Believes a certificate for some facilities. What it signed before counts at once. */
export async function trustCertificate(
  deps: TrustDependencies,
  { input, caller, now }: Call<z.output<typeof trustCertificateRequestSchema>>,
): Promise<Result<Certificates, { code: 'certificate_unreadable' }>> {
  const certificate = readCertificate(input.certificate)
  if (!certificate) return err({ code: 'certificate_unreadable' })
  const { facilityCode } = caller
  const signerFacilityCodes = [...new Set(input.signerFacilityCodes)].toSorted()
  await runTransaction(deps.db, async (tx) => {
    await saveTrust(tx, { facilityCode, ...certificate, signerFacilityCodes, addedAt: now, addedBy: caller.name })
    await appendAudit(tx, {
      ...toEntry(caller, 'certificate.trust', certificate.fingerprint),
      reason: signerFacilityCodes.join(' '),
    })
    return ok(undefined)
  })
  return ok(await listCertificates(deps, facilityCode))
}

/** Believes a certificate no more: what it signed is shown as unknown from now on. */
export async function removeCertificate(
  deps: TrustDependencies,
  { input, caller, now }: Call<z.output<typeof removeCertificateRequestSchema>>,
): Promise<Result<Certificates, never>> {
  const { facilityCode } = caller
  await runTransaction(deps.db, async (tx) => {
    await removeTrust(tx, { facilityCode, fingerprint: input.fingerprint, at: now, by: caller.name })
    await appendAudit(tx, toEntry(caller, 'certificate.remove', input.fingerprint))
    return ok(undefined)
  })
  return ok(await listCertificates(deps, facilityCode))
}

function toEntry(caller: Caller, action: 'certificate.trust' | 'certificate.remove', fingerprint: string) {
  return { facilityCode: caller.facilityCode, actor: caller, action, outcome: 'ok' as const, details: { fingerprint } }
}
