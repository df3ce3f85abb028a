import ExcelJS from 'exceljs'

/** A workbook opened again by another library than the one that wrote it. */
export async function openWorkbook(bytes: Uint8Array) {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  return {
    names: workbook.worksheets.map(({ name }) => name),
    sheet: (name: string) => {
      const sheet = workbook.getWorksheet(name)
      if (!sheet) throw new Error(`No sheet ${name}`)
      return toOpened(sheet)
    },
  }
}

function toOpened(sheet: ExcelJS.Worksheet) {
  const [view] = sheet.views
  return {
    /** The values of a row, counted from 1, without empty cells at its end. */
    row: (number: number) => {
      const values = sheet.getRow(number).values
      return Array.isArray(values) ? [...values].slice(1).map((value) => value ?? null) : []
    },
    /** Every row, in order. */
    rows: () => Array.from({ length: sheet.rowCount }, (_, index) => toOpened(sheet).row(index + 1)),
    format: (address: string) => sheet.getCell(address).numFmt,
    width: (column: number) => sheet.getColumn(column).width,
    frozenRows: view?.state === 'frozen' ? (view.ySplit ?? 0) : 0,
  }
}
