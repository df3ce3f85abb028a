import type { TableKind } from './envelope.types'

/** Where the rows of a table stand: `root/list/row`, or the root itself is the one row. */
export interface TableShape {
  root: string
  list?: { name: string; row: string }
}

/** Element names of the tables that are kept (CV 1245/BHXH-CNTT 2.4); mind CHITIEU_ beside CHI_TIEU_. */
export const TABLE_SHAPES: Record<TableKind, TableShape> = {
  XML1: { root: 'TONG_HOP' },
  XML2: { root: 'CHITIEU_CHITIET_THUOC', list: { name: 'DSACH_CHI_TIET_THUOC', row: 'CHI_TIET_THUOC' } },
  XML3: { root: 'CHITIEU_CHITIET_DVKT_VTYT', list: { name: 'DSACH_CHI_TIET_DVKT', row: 'CHI_TIET_DVKT' } },
  XML4: { root: 'CHITIEU_CHITIET_DICHVUCANLAMSANG', list: { name: 'DSACH_CHI_TIET_CLS', row: 'CHI_TIET_CLS' } },
  XML5: {
    root: 'CHITIEU_CHITIET_DIENBIENLAMSANG',
    list: { name: 'DSACH_CHI_TIET_DIEN_BIEN_BENH', row: 'CHI_TIET_DIEN_BIEN_BENH' },
  },
  XML7: { root: 'CHI_TIEU_DU_LIEU_GIAY_RA_VIEN' },
  XML8: { root: 'CHI_TIEU_DU_LIEU_TOM_TAT_HO_SO_BENH_AN' },
  XML13: { root: 'CHI_TIEU_GIAYCHUYENTUYEN' },
  XML14: { root: 'CHI_TIEU_GIAYHEN_KHAMLAI' },
}

/** HIV and tuberculosis: neither decoded nor stored. The others carry nothing a desk or a health book shows. */
export const KINDS_NOT_KEPT: ReadonlySet<string> = new Set(['XML6', 'XML9', 'XML10', 'XML11', 'XML12', 'XML15'])

/** Kinds of which one record may bring several files: each of twins has a discharge paper (XML7). */
export const KINDS_REPEATED: ReadonlySet<string> = new Set(['XML7'])

export function isKeptKind(kind: string): kind is TableKind {
  return Object.hasOwn(TABLE_SHAPES, kind)
}
