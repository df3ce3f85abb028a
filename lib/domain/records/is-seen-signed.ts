import type { PaperSeen } from './paper.schema'

/** Whether somebody compared the paper itself or the patient's VNeID and did not find it unsigned. */
export function isSeenSigned(seen: PaperSeen | undefined): boolean {
  return seen !== undefined && seen.signed !== false
}
