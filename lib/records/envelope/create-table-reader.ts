import 'server-only'
import type { RawRow } from '@/lib/domain/records/envelope/check-row'
import type { EnvelopeProblem } from '@/lib/domain/records/envelope/envelope.types'
import { TABLE_SHAPES, type TableShape } from '@/lib/domain/records/envelope/table-shapes'
import type { EnvelopeLimits } from './envelope-limits'
import { fault } from './envelope-fault'
import type { XmlHandler } from './read-events'

/** A table as it was read: its rows, and what stood where nothing should. */
export interface RawTable {
  root: string
  rows: RawRow[]
  /** The lines its rows begin on. */
  lines: number[]
  problems: EnvelopeProblem[]
}

const SHAPES = new Map<string, TableShape>(Object.values(TABLE_SHAPES).map((shape) => [shape.root, shape]))

/** Hears the events of one table, whatever its kind, and gives its rows. */
export function createTableReader(limits: EnvelopeLimits): XmlHandler & { finish: () => RawTable | undefined } {
  let table: RawTable | undefined
  let shape: TableShape | undefined
  let row: Map<string, { text: string; line: number }> | undefined
  let field: { name: string; text: string; line: number; isNil: boolean } | undefined
  let depth = 0

  const rowDepth = () => (shape?.list ? 3 : 1)
  // Where the first of them stands says it; the others would only fill memory.
  const noteUnexpected = (line: number): void => {
    if (!table || table.problems.length > 0) return
    table.problems.push({ code: 'unexpected_element', severity: 'warning', line, row: table.rows.length })
  }

  function beginRow(line: number): void {
    if (!table) return
    if (table.rows.length >= limits.rows) throw fault('too_many_rows', { line })
    row = new Map()
    table.rows.push(row)
    table.lines.push(line)
  }

  function openBelowRoot(name: string, attributes: Readonly<Record<string, string>>, line: number): void {
    if (shape?.list && depth === 2) return name === shape.list.name ? undefined : noteUnexpected(line)
    if (shape?.list && depth === 3) return name === shape.list.row ? beginRow(line) : noteUnexpected(line)
    if (depth === rowDepth() + 1 && row) {
      const isNil = attributes['xsi:nil'] === 'true' || attributes['xsi:nil'] === '1'
      field = { name, text: '', line, isNil }
      return
    }
    noteUnexpected(line)
  }

  return {
    open: (name, attributes, line) => {
      depth += 1
      if (depth > 1) return openBelowRoot(name, attributes, line)
      table = { root: name, rows: [], lines: [], problems: [] }
      shape = SHAPES.get(name)
      if (shape && !shape.list) beginRow(line)
    },
    close: () => {
      if (field && row && depth === rowDepth() + 1) {
        if (row.size >= limits.fieldsPerRow) throw fault('too_many_fields', { line: field.line })
        // The same tag twice in a row: the first stands, as every reader of one value takes it.
        if (!row.has(field.name)) row.set(field.name, { text: field.isNil ? '' : field.text, line: field.line })
        field = undefined
      }
      if (depth === rowDepth() && shape?.list) row = undefined
      depth -= 1
    },
    text: (text) => {
      // What an element inside a field says is not the field's.
      if (field && depth === rowDepth() + 1) field.text += text
    },
    instruction: () => undefined,
    finish: () => table,
  }
}
