/** One line of a table as a file holds it, every cell as text. */
export interface TableRow {
  /** Counted from 1, as Excel and editors show it. */
  line: number
  cells: readonly string[]
}
