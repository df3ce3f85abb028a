import type { Scan, ScanWarningCode } from './scan.schema'

/** Each code once, in the order found. */
export function toWarnings(codes: readonly ScanWarningCode[]): Scan['warnings'] {
  return [...new Set(codes)].map((code) => ({ code }))
}
