import { isSeenSigned } from './is-seen-signed'
import type { Paper } from './paper.schema'

/**
 * Whether what we hold of a paper may be counted on: not where it was changed after signing, unless somebody has seen
 * the paper itself or the patient's VNeID signed since. A missing signature is looked at on paper (TT 01/2025 Đ12).
 */
export function isTrustedPaper({ signature, seen }: Pick<Paper, 'signature' | 'seen'>): boolean {
  return signature.status !== 'invalid' || isSeenSigned(seen)
}
