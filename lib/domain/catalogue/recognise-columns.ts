import { foldName } from '@/lib/domain/patient/fold-name'
import type { TableRow } from './table-row'

/** Where code and name stand in a table, columns counted from 0. */
export interface CatalogueColumns {
  code: number
  name: number
  /** The first line that is a facility, as the table counts its lines. */
  firstLine: number
}

// The layout of the portal's export DM_COSOKCB is not known for certain (domain/gateway.md §7.4): one public copy says
// MA_CSKCB and TEN_BV, the rest are the words that hospitals use for the same two things. Folded, without spaces.
const CODE_HEADINGS = new Set([
  'macskcb',
  'macskb',
  'macosokcb',
  'macosokhamchuabenh',
  'macosokhambenhchuabenh',
  'macoso',
  'macs',
  'mabv',
  'mabenhvien',
  'madvkcb',
  'madonvi',
  'makcb',
])
const NAME_HEADINGS = new Set([
  'tencskcb',
  'tencskb',
  'tencosokcb',
  'tencosokhamchuabenh',
  'tencosokhambenhchuabenh',
  'tencoso',
  'tencs',
  'tenbv',
  'tenbenhvien',
  'tendvkcb',
  'tendonvi',
  'tenkcb',
])

/** The line of headings among the first lines of a table, and which columns it names; undefined where none does. */
export function recogniseColumns(rows: readonly TableRow[]): CatalogueColumns | undefined {
  for (const { line, cells } of rows) {
    const headings = cells.map(fold)
    const code = headings.findIndex((heading) => CODE_HEADINGS.has(heading))
    const name = headings.findIndex((heading) => NAME_HEADINGS.has(heading))
    if (code >= 0 && name >= 0) return { code, name, firstLine: line + 1 }
  }
  return undefined
}

function fold(heading: string): string {
  return foldName(heading).replaceAll(' ', '')
}
