import { z } from 'zod'
import { judgeSignature, type TrustedCertificate } from './judge-signature'
import { checkedSignatureSchema, type SignatureVerdict } from './signature.schema'

/** A checked signature and when what it covers arrived. */
export const datedSignatureSchema = z.object({ checked: checkedSignatureSchema, madeAt: z.iso.datetime() })
export type DatedSignature = z.infer<typeof datedSignatureSchema>

const WEAKEST_FIRST = ['invalid', 'absent', 'untrusted', 'valid'] as const satisfies ReadonlyArray<
  SignatureVerdict['status']
>

/** An episode's tables may come in several envelopes: it is worth what the weakest of their signatures is worth. */
export function judgeSignatures(
  signatures: readonly DatedSignature[],
  { trusted, facilityCode }: { trusted: readonly TrustedCertificate[]; facilityCode: string },
): SignatureVerdict {
  const [weakest] = signatures
    .map(({ checked, madeAt }) => judgeSignature(checked, { trusted, facilityCode, madeAt: new Date(madeAt) }))
    .toSorted((a, b) => WEAKEST_FIRST.indexOf(a.status) - WEAKEST_FIRST.indexOf(b.status))
  return weakest ?? { status: 'absent' }
}
