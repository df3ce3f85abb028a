/** Tables that the sandbox writes, as `LOAIHOSO` names them. */
export type TableKind =
  'XML1' | 'XML2' | 'XML3' | 'XML4' | 'XML5' | 'XML6' | 'XML7' | 'XML8' | 'XML13' | 'XML14' | 'XML15'

export type EnvelopeVersion = '4750' | '3176'

export interface TableShape {
  root: string
  /** Tables of many rows: the element around them, and of each. */
  list?: string
  row?: string
  fields: readonly string[]
  /** Where QĐ 4750 had others. */
  fields4750?: readonly string[]
}

/** Fields by name; what is left out is written as an empty element. */
export type TableRow = Readonly<Record<string, string | number | undefined>>

/** A table of an episode before it is XML. */
export interface TableDraft {
  kind: TableKind
  rows: readonly TableRow[]
}
