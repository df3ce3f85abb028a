import { readFacility, refusalSchema, type CatalogueFacility, type Refusal } from './read-facility'
import type { CatalogueColumns } from './recognise-columns'
import type { TableRow } from './table-row'

export interface RefusedLine {
  line: number
  reason: Refusal
  /** As the file has them, cut. */
  code: string
  name: string
}

export interface CollectedFacilities {
  /** One per code, in the order of the file. */
  facilities: CatalogueFacility[]
  /** Lines that say again what an earlier one said. */
  repeated: number
  /** In the order of the file. */
  refused: RefusedLine[]
}

const SHOWN_CHARACTERS = 80

/**
 * Takes the lines of a table one by one. Where a code stands with two names nobody is believed: all its lines are
 * refused.
 */
export function createFacilityCollector(
  columns: CatalogueColumns,
  options: { addZero: boolean },
): { add: (row: TableRow) => void; finish: () => CollectedFacilities } {
  const byCode = new Map<string, Array<{ line: number; name: string }>>()
  const refused: RefusedLine[] = []
  return {
    add({ line, cells }) {
      if (line < columns.firstLine) return
      const given = { code: cells[columns.code] ?? '', name: cells[columns.name] ?? '' }
      const read = readFacility(given, options)
      if (!read) return
      if (!read.ok) return void refused.push(toRefused(line, read.error, given))
      const { code, name } = read.value
      const known = byCode.get(code)
      if (known) known.push({ line, name })
      else byCode.set(code, [{ line, name }])
    },
    finish() {
      const facilities: CatalogueFacility[] = []
      const twice: RefusedLine[] = []
      let repeated = 0
      for (const [code, lines] of byCode) {
        const [first, ...others] = lines
        if (first && others.every(({ name }) => name === first.name)) {
          facilities.push({ code, name: first.name })
          repeated += others.length
        } else twice.push(...lines.map(({ line, name }) => toRefused(line, 'code_twice', { code, name })))
      }
      return { facilities, repeated, refused: [...refused, ...twice].toSorted((a, b) => a.line - b.line) }
    },
  }
}

/** How many lines were refused for each reason. */
export function countRefused(refused: readonly RefusedLine[]): Partial<Record<Refusal, number>> {
  const counts: Partial<Record<Refusal, number>> = {}
  for (const reason of refusalSchema.options) {
    const lines = refused.filter((each) => each.reason === reason).length
    if (lines > 0) counts[reason] = lines
  }
  return counts
}

function toRefused(line: number, reason: Refusal, { code, name }: CatalogueFacility): RefusedLine {
  return { line, reason, code: code.slice(0, SHOWN_CHARACTERS), name: name.slice(0, SHOWN_CHARACTERS) }
}
