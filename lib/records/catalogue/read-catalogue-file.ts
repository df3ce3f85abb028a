import 'server-only'
import { createFacilityCollector, type CollectedFacilities } from '@/lib/domain/catalogue/collect-facilities'
import { recogniseColumns, type CatalogueColumns } from '@/lib/domain/catalogue/recognise-columns'
import type { TableProblem } from '@/lib/domain/catalogue/table-problem'
import type { TableRow } from '@/lib/domain/catalogue/table-row'
import { err, ok, type Result } from '@/lib/domain/result'
import { detectFormat } from './detect-format'
import { readCsv } from './read-csv'
import { openWorkbook, type OpenWorkbook } from './read-workbook'
import { TableFault } from './table-fault'
import { TABLE_LIMITS } from './table-limits'

// A list may begin with the name of the office, its title and its day.
const FIRST_LINES = 20

export interface ReadingChoices {
  /** What the administrator says; left out, the headings decide. */
  columns?: CatalogueColumns | undefined
  /** Codes of four digits get the zero back that a spreadsheet took. */
  addZero: boolean
}

export interface CatalogueFile {
  sheet?: Pick<OpenWorkbook, 'sheet' | 'otherSheets'>
  firstLines: TableRow[]
  /** Undefined where the headings say nothing: then somebody has to. */
  columns: CatalogueColumns | undefined
  collected: CollectedFacilities | undefined
}

/** Reads a catalogue from a CSV or XLSX file in one pass, however it is called. */
export async function readCatalogueFile(
  path: string,
  choices: ReadingChoices,
): Promise<Result<CatalogueFile, { code: TableProblem }>> {
  try {
    const format = await detectFormat(path)
    if (!format.ok) return err({ code: format.error })
    return ok(format.value === 'csv' ? await collect(readCsv(path), choices) : await readWorkbook(path, choices))
  } catch (error) {
    if (error instanceof TableFault) return err({ code: error.problem })
    throw error
  }
}

async function readWorkbook(path: string, choices: ReadingChoices): Promise<CatalogueFile> {
  const { sheet, otherSheets, rows, close } = await openWorkbook(path)
  try {
    return { ...(await collect(rows(), choices)), sheet: { sheet, otherSheets } }
  } finally {
    close()
  }
}

async function collect(rows: AsyncGenerator<TableRow>, choices: ReadingChoices): Promise<CatalogueFile> {
  const counted = countRows(rows)
  const firstLines = await take(counted, FIRST_LINES)
  if (firstLines.length === 0) throw new TableFault('table_empty')
  const columns = choices.columns ?? recogniseColumns(firstLines)
  if (!columns) {
    await counted.return(undefined)
    return { firstLines, columns, collected: undefined }
  }
  const collector = createFacilityCollector(columns, choices)
  for (const row of firstLines) collector.add(row)
  for await (const row of counted) collector.add(row)
  return { firstLines, columns, collected: collector.finish() }
}

/** Lines that hold something; past the limits the table is refused. */
async function* countRows(rows: AsyncGenerator<TableRow>): AsyncGenerator<TableRow> {
  let [lines, filled] = [0, 0]
  for await (const row of rows) {
    const isFilled = row.cells.some((cell) => cell.trim() !== '')
    lines += 1
    if (isFilled) filled += 1
    if (filled > TABLE_LIMITS.rows || lines > TABLE_LIMITS.lines) throw new TableFault('table_too_long')
    if (isFilled) yield row
  }
}

async function take(rows: AsyncGenerator<TableRow>, most: number): Promise<TableRow[]> {
  const taken: TableRow[] = []
  while (taken.length < most) {
    const { value, done } = await rows.next()
    if (done) break
    taken.push(value)
  }
  return taken
}
