import type { EnvelopeRow, EnvelopeTable, TableKind } from './envelope.types'

/** Which decision a table was written by, as far as its field names tell; QĐ 3176 renamed only fields of XML13. */
export function detectVersion(kind: TableKind, rows: readonly EnvelopeRow[]): EnvelopeTable['version'] {
  if (kind !== 'XML13') return '3176'
  const has = (field: string) => rows.some((row) => row[field] !== undefined)
  if (has('MA_CSKCB_DEN') || has('TINH_TRANG_CT') || has('MA_CSKCB_DI')) return '3176'
  return has('MA_NOI_DEN') || has('PP_DIEU_TRI') || has('MA_NOI_DI') ? '130-4750' : '3176'
}

/** Whether an XML1 is of QĐ 4210 (2017), whose names and codes are others. */
export function isOldVersion(fields: ReadonlySet<string>): boolean {
  return fields.has('MA_LYDO_VVIEN') || (fields.has('MA_THE') && !fields.has('MA_THE_BHYT'))
}
