import { strToU8, unzipSync, zipSync } from 'fflate'
import writeExcelFile from 'write-excel-file/node'

export const SHEET_PATH = 'xl/worksheets/sheet1.xml'

/** An XLSX of one sheet, all cells text, as our own writer makes it. */
export function buildWorkbook(rows: ReadonlyArray<readonly string[]>): Promise<Buffer> {
  return writeExcelFile(rows.map((row) => row.map((value) => ({ value, type: String })))).toBuffer()
}

/** An XLSX whose sheet is this XML, to try what no writer would write. */
export async function withSheet(xml: string): Promise<Uint8Array> {
  return zipSync({ ...unzipSync(await buildWorkbook([['']])), [SHEET_PATH]: strToU8(xml) })
}

/** The XML of a sheet around its rows. */
export function sheetXml(rows: string): string {
  const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${namespace}"><sheetData>${rows}</sheetData></worksheet>`
}
