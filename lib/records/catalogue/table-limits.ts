import 'server-only'

/** How much of a table is read before it is refused. The whole country has some 13,000 facilities. */
export const TABLE_LIMITS = {
  /** Lines that hold something. */
  rows: 100_000,
  /** Lines in all; a sheet of Excel has no more. */
  lines: 1_048_576,
  /** Columns further to the right are not looked at. */
  columns: 60,
  /** Of one cell; what Excel itself allows. The rest is cut. */
  cellCharacters: 32_767,
  /** Of all texts that an XLSX shares between its cells. */
  sharedCharacters: 40_000_000,
  sharedTexts: 1_000_000,
} as const
