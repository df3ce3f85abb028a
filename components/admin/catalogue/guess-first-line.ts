import type { CataloguePreview } from '@/lib/contracts/catalogue'

// With the zero that a spreadsheet may have taken.
const LIKE_A_CODE = /^[0-9A-Z]{4,5}$/i

/** Where the facilities seem to begin: the first line whose cell could be a code and holds a digit. */
export function guessFirstLine(lines: CataloguePreview['firstLines'], codeColumn: number): number {
  const first = lines.find(({ cells }) => {
    const cell = (cells[codeColumn] ?? '').trim()
    return LIKE_A_CODE.test(cell) && /\d/.test(cell)
  })
  return first?.line ?? 1
}
