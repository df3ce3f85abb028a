import { z } from 'zod'

/** Why a signature does not hold, or is not believed (texts: `lib/content/records.ts`). */
export const signatureProblemSchema = z.enum([
  // Broken: the paper is not what was signed.
  'content_changed',
  'signature_wrong',
  'signature_malformed',
  'signature_covers_part',
  'algorithm_refused',
  // Whole, but nobody here vouches for who signed.
  'certificate_unknown',
  'certificate_of_another_facility',
  'certificate_outside_dates',
])
export type SignatureProblem = z.infer<typeof signatureProblemSchema>

/**
 * What checking `CHUKYDONVI` of an envelope gave, kept beside everything that envelope carried. Whom we trust is asked
 * when it is read, so that a certificate added or removed later counts at once.
 */
export const checkedSignatureSchema = z.discriminatedUnion('integrity', [
  z.object({ integrity: z.literal('absent') }),
  z.object({ integrity: z.literal('broken'), problem: signatureProblemSchema }),
  z.object({
    integrity: z.literal('intact'),
    /** SHA-256 of the certificate, hexadecimal. */
    fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
    /** As the certificate names its holder. */
    signedBy: z.string(),
    /** Only where the signature itself says so; not proved by anybody. */
    signedAt: z.iso.datetime().optional(),
  }),
])
export type CheckedSignature = z.infer<typeof checkedSignatureSchema>

/** What the screen shows: valid, invalid (changed after signing), absent, or untrusted (nobody vouches for the signer). */
export const signatureVerdictSchema = z.object({
  status: z.enum(['valid', 'invalid', 'absent', 'untrusted']),
  signedBy: z.string().optional(),
  signedAt: z.iso.datetime().optional(),
  problem: signatureProblemSchema.optional(),
})
export type SignatureVerdict = z.infer<typeof signatureVerdictSchema>
