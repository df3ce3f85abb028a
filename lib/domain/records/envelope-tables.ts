import type { EnvelopeRow, TableKind } from './envelope/envelope.types'

/** The rows of a HOSO by table: a kind that came in several parts, as the discharge papers of twins, is one. */
export type EnvelopeTables = Partial<Record<TableKind, readonly EnvelopeRow[]>>

/** What the store cannot do without and a table does not say: the table is refused, naming the field. */
export interface UnusableTable {
  table: TableKind
  field: string
}

/** How tables are counted and shown. */
export const TABLE_ORDER = [
  'XML1',
  'XML2',
  'XML3',
  'XML4',
  'XML5',
  'XML7',
  'XML8',
  'XML13',
  'XML14',
] as const satisfies readonly TableKind[]
