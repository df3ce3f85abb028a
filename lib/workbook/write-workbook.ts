import 'server-only'
import type { Cell, CellObject, Row } from 'write-excel-file/node'
import type { CellValue, SheetColumn, WorkbookSheet } from './workbook.types'

const HEADING = {
  fontWeight: 'bold',
  backgroundColor: '#E3F3F0',
  borderColor: '#94A3B8',
  bottomBorderStyle: 'thin',
  alignVertical: 'center',
  wrap: true,
} as const satisfies Partial<CellObject>
const TEXT = { wrap: true, alignVertical: 'top' } as const satisfies Partial<CellObject>
const TOP = { alignVertical: 'top' } as const satisfies Partial<CellObject>
// What Excel allows in the name of a sheet.
const LONGEST_SHEET_NAME = 31
const VIETNAM_OFFSET_MS = 7 * 60 * 60 * 1000

/**
 * An `.xlsx` of these sheets: numbers are numbers, dates are dates, the headings stay in sight while the rows scroll.
 * A name that begins with `=` or `+` is written as a string cell, which no spreadsheet program calculates.
 */
export async function writeWorkbook(sheets: readonly WorkbookSheet[]): Promise<Buffer> {
  // Only whoever exports needs it: it stays out of the server's start.
  const { default: writeExcelFile } = await import('write-excel-file/node')
  return writeExcelFile(sheets.map(toSheet), { fontFamily: 'Arial', fontSize: 11 }).toBuffer()
}

function toSheet({ name, title, preface, columns, rows, notes = [], landscape }: WorkbookSheet) {
  const above: Row[] = [[toHeadline(title)], ...preface.map((line) => [toLine(line)])]
  const headings = columns.map(({ heading }) => ({ ...HEADING, value: heading, type: String }))
  const below: Row[] = notes.length === 0 ? [] : [[], ...notes.map((line) => [toLine(line)])]
  return {
    sheet: name.slice(0, LONGEST_SHEET_NAME),
    columns: columns.map(({ width }: SheetColumn) => ({ width })),
    stickyRowsCount: above.length + 1,
    ...(landscape && { orientation: 'landscape' as const }),
    data: [...above, headings, ...rows.map((row) => row.map(toCell)), ...below],
  }
}

function toHeadline(value: string): Cell {
  return { value, type: String, fontWeight: 'bold', fontSize: 14 }
}

function toLine(value: string): Cell {
  return { value, type: String, textColor: '#475569' }
}

function toCell(value: CellValue): Cell {
  if (value === undefined) return null
  if (typeof value === 'string') return { ...TEXT, value, type: String }
  if (typeof value === 'number')
    return { ...TOP, value, type: Number, format: Number.isInteger(value) ? '#,##0' : '#,##0.0' }
  if ('share' in value)
    return value.share === undefined ? null : { ...TOP, value: value.share, type: Number, format: '0.0%' }
  if ('instant' in value)
    return { ...TOP, value: toVietnamClock(value.instant), type: Date, format: 'dd/mm/yyyy hh:mm' }
  if ('date' in value) return { ...TOP, value: new Date(`${value.date}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' }
  return { ...TEXT, value: value.remark, type: String, fontStyle: 'italic', textColor: '#475569' }
}

// A spreadsheet's clock has no time zone: the cell holds what the wall clock in Viet Nam showed.
function toVietnamClock(instant: string): Date {
  return new Date(Date.parse(instant) + VIETNAM_OFFSET_MS)
}
