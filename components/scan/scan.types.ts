import type { ScanChannel } from '@/lib/domain/scan/scan.schema'

/**
 * One text as it reached the desk, before anybody says what it is.
 * `at` is when it was complete, in milliseconds since the epoch. `inputMethodActive`: a Vietnamese input method was
 * composing while a wedge scanner sent its keys, so names may be damaged.
 */
export type ScanInput = { raw: string; channel: ScanChannel; inputMethodActive?: boolean; at: number }

export type OnScan = (input: ScanInput) => void
