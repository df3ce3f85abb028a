/** Why a file is no table that can be read; each has its sentence in `lib/content/errors.ts`. */
export type TableProblem =
  | 'table_empty'
  | 'table_too_long'
  | 'file_no_table'
  | 'text_not_utf8'
  | 'csv_damaged'
  | 'workbook_old'
  | 'workbook_locked'
  | 'workbook_damaged'
  | 'workbook_unsafe'
