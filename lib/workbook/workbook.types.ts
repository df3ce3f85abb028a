import 'server-only'

/** What stands in one cell. Text is always text, whatever it begins with; `undefined` leaves the cell empty. */
export type CellValue =
  | string
  | number
  | undefined
  /** 0 to 1, shown as a percentage. */
  | { share: number | undefined }
  /** An instant, shown as the Vietnamese day and clock. */
  | { instant: string }
  /** A calendar date, `YYYY-MM-DD`. */
  | { date: string }
  /** A link-free remark in the tone of a remark: "chưa đủ dữ liệu". */
  | { remark: string }

export interface SheetColumn {
  heading: string
  /** In characters. */
  width: number
}

/** One table: a few lines of what it is, the headings (which stay in sight), the rows. */
export interface WorkbookSheet {
  name: string
  title: string
  /** Lines below the title: facility, period, when it was made. */
  preface: readonly string[]
  columns: readonly SheetColumn[]
  rows: ReadonlyArray<readonly CellValue[]>
  /** Lines below the table. */
  notes?: readonly string[]
  landscape?: boolean
}
