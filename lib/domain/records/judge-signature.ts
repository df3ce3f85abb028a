import type { CheckedSignature, SignatureProblem, SignatureVerdict } from './signature.schema'

/** A certificate that an administrator trusts, and for which facilities it may sign. */
export interface TrustedCertificate {
  fingerprint: string
  signerFacilityCodes: readonly string[]
  validFrom: Date
  validTo: Date
}

/**
 * What a signature is worth: valid only where it is whole, and a trusted certificate made it for the very facility the
 * paper comes from, within the certificate's dates at `madeAt` (the time the envelope arrived, where it does not say).
 */
export function judgeSignature(
  checked: CheckedSignature,
  { trusted, facilityCode, madeAt }: { trusted: readonly TrustedCertificate[]; facilityCode: string; madeAt: Date },
): SignatureVerdict {
  switch (checked.integrity) {
    case 'absent':
      return { status: 'absent' }
    case 'broken':
      return { status: 'invalid', problem: checked.problem }
    case 'intact': {
      const { signedBy, signedAt } = checked
      const certificate = trusted.find(({ fingerprint }) => fingerprint === checked.fingerprint)
      const problem = findProblem(certificate, facilityCode, signedAt ? new Date(signedAt) : madeAt)
      const signer = { signedBy, ...(signedAt !== undefined && { signedAt }) }
      return problem ? { status: 'untrusted', ...signer, problem } : { status: 'valid', ...signer }
    }
  }
}

function findProblem(
  certificate: TrustedCertificate | undefined,
  facilityCode: string,
  at: Date,
): SignatureProblem | undefined {
  if (!certificate) return 'certificate_unknown'
  if (!certificate.signerFacilityCodes.includes(facilityCode)) return 'certificate_of_another_facility'
  if (at < certificate.validFrom || at > certificate.validTo) return 'certificate_outside_dates'
  return undefined
}
