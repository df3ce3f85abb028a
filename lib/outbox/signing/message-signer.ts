import 'server-only'
import type { X509Certificate } from 'node:crypto'
import type { SignerProblem } from '@/lib/domain/check-in-message/signer-problem'
import type { Result } from '@/lib/domain/result'

/**
 * The facility's key, wherever it lives: a file, a token in a USB port, an HSM or a signing service. RSA PKCS#1 v1.5 with
 * SHA-256 over the bytes of the text; it may take its time and may fail, so that it is asked at each message.
 */
export interface MessageSigner {
  certificate: X509Certificate
  sign: (text: string) => Promise<Buffer>
}

/** The signer of this moment, or why there is none. */
export type FindSigner = (now: Date) => Result<MessageSigner, { code: SignerProblem }>
