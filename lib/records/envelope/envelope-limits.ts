import 'server-only'

/** How much of a file is read before it is refused. */
export interface EnvelopeLimits {
  fileBytes: number
  records: number
  /** FILEHOSO of all records together: each is reported. */
  tables: number
  /** Characters of one NOIDUNGFILE, still encoded, or of what stands there as XML. */
  tableCharacters: number
  /** Characters of all tables of one HOSO that are kept in memory together. */
  recordCharacters: number
  rows: number
  fieldsPerRow: number
}

const MIB = 1024 * 1024

/** A file of 50 MB at most (`contract.md`); a long inpatient record has some thousand rows. */
export const DEFAULT_LIMITS: EnvelopeLimits = {
  fileBytes: 50 * MIB,
  records: 20_000,
  tables: 100_000,
  tableCharacters: 24 * MIB,
  recordCharacters: 32 * MIB,
  rows: 20_000,
  fieldsPerRow: 200,
}
