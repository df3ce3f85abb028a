import type { Result } from '../result'
import type { Scan, ScanChannel, ScanError } from './scan.schema'

/** A cleaned text, and the same text cut at its delimiters (one field where it has none). */
export type ScanInput = { text: string; fields: readonly string[]; channel: ScanChannel }

/** Reads one format. `undefined`: not this format, ask the next one. */
export type ScanFormat = (input: ScanInput) => Result<Scan, ScanError> | undefined
