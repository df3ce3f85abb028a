import type { EnvelopeVersion, TableDraft, TableRow, TableShape } from './table-shape'
import { tableShapes } from './table-shapes'

/** A table as XML: every element in its order, empty ones too. Facilities of QĐ 4750 put words in CDATA. */
export function writeTable({ kind, rows }: TableDraft, version: EnvelopeVersion): string {
  const shape = tableShapes[kind]
  const written = rows.map((row) => writeRow(row, shape, version))
  const { root, list, row } = shape
  if (!list || !row) return `<${root}>${written.join('')}</${root}>`
  return `<${root}><${list}>${written.map((fields) => `<${row}>${fields}</${row}>`).join('')}</${list}></${root}>`
}

function writeRow(row: TableRow, shape: TableShape, version: EnvelopeVersion): string {
  const fields = version === '4750' ? (shape.fields4750 ?? shape.fields) : shape.fields
  const unknown = Object.keys(row).filter((name) => !fields.includes(name))
  if (unknown.length > 0) throw new Error(`${shape.root} has no ${unknown.join(', ')}`)
  return fields.map((name) => writeField(name, String(row[name] ?? ''), version)).join('')
}

function writeField(name: string, value: string, version: EnvelopeVersion): string {
  if (value === '') return `<${name}/>`
  const isWords = version === '4750' && value.includes(' ') && !value.includes(']]>')
  return `<${name}>${isWords ? `<![CDATA[${value}]]>` : escapeXml(value)}</${name}>`
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
