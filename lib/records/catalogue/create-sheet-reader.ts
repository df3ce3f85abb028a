import 'server-only'
import type { TableRow } from '@/lib/domain/catalogue/table-row'
import type { XmlHandler } from '../envelope/read-events'
import { TABLE_LIMITS } from './table-limits'

interface Cell {
  column: number
  type: string
  /** What stands in the cell, or the number of a shared text. */
  value: string
  formula: string
}

/** Tells the lines of a sheet that hold something. What a formula last came to is taken as it stands, as text. */
export function createSheetReader(texts: readonly string[], onRow: (row: TableRow) => void): XmlHandler {
  let line = 0
  let cells: string[] = []
  let cell: Cell = { column: -1, type: 'n', value: '', formula: '' }
  let inside: 'value' | 'formula' | undefined

  function take(): void {
    if (cell.column < 0 || cell.column >= TABLE_LIMITS.columns) return
    while (cells.length < cell.column) cells.push('')
    cells[cell.column] = toText(cell, texts)
  }

  return {
    open(name, attributes) {
      if (name === 'row') {
        line = toLine(attributes.r) ?? line + 1
        cells = []
        cell = { ...cell, column: -1 }
      } else if (name === 'c') {
        const column = toColumn(attributes.r) ?? cell.column + 1
        cell = { column, type: attributes.t ?? 'n', value: '', formula: '' }
      } else if (name === 'v' || name === 't') inside = 'value'
      else if (name === 'f') inside = 'formula'
    },
    close(name) {
      if (name === 'c') take()
      else if (name === 'row' && cells.some((text) => text !== '')) onRow({ line, cells })
      else if (name === 'v' || name === 't' || name === 'f') inside = undefined
    },
    text(piece) {
      if (inside) cell[inside] = (cell[inside] + piece).slice(0, TABLE_LIMITS.cellCharacters)
    },
    instruction: () => undefined,
  }
}

function toText({ type, value, formula }: Cell, texts: readonly string[]): string {
  if (value === '') return formula === '' ? '' : `=${formula}`
  if (type === 's') return texts[Number(value)] ?? ''
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  // 31001 may be written 3.1001E4.
  return type === 'n' && Number.isFinite(Number(value)) ? String(Number(value)) : value
}

function toLine(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,7}$/.test(text) ? Number(text) : undefined
}

/** `B7` is column 1. */
function toColumn(reference: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d/.exec(reference ?? '')?.[1]
  if (letters === undefined) return undefined
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}
