import 'server-only'
import { checkRow } from '@/lib/domain/records/envelope/check-row'
import { detectVersion, isOldVersion } from '@/lib/domain/records/envelope/detect-version'
import type { EnvelopeProblem, EnvelopeTable, TableKind } from '@/lib/domain/records/envelope/envelope.types'
import { TABLE_SHAPES } from '@/lib/domain/records/envelope/table-shapes'
import { createTableReader, type RawTable } from './create-table-reader'
import { decodeContent } from './decode-content'
import type { EnvelopeLimits } from './envelope-limits'
import { EnvelopeFault } from './envelope-fault'
import { readXml } from './read-events'

/** A table and what is wrong with it; without errors it has rows. */
export interface ReadTable {
  table?: EnvelopeTable
  rows: number
  problems: EnvelopeProblem[]
}

/** Decodes, reads and checks one table. `content` is NOIDUNGFILE's text, or the table itself where it stood there as XML. */
export function readTable(kind: TableKind, content: string | RawTable, limits: EnvelopeLimits): ReadTable {
  const raw = typeof content === 'string' ? parseTable(content, limits) : content
  if ('code' in raw) return { rows: 0, problems: [{ ...raw, table: kind }] }
  const wrongRoot = findRootProblem(kind, raw)
  if (wrongRoot) return { rows: raw.rows.length, problems: [wrongRoot] }
  const firsts = new Map<string, EnvelopeProblem>()
  noteFirsts(
    firsts,
    raw.problems.map((problem) => ({ ...problem, table: kind })),
  )
  const rows = raw.rows.map((fields, at) => {
    const { row, problems } = checkRow(kind, fields, { row: at + 1, line: raw.lines[at] ?? 1 })
    noteFirsts(firsts, problems)
    return row
  })
  const problems = [...firsts.values()].toSorted((a, b) => a.severity.localeCompare(b.severity))
  const isReadable = problems.every(({ severity }) => severity === 'warning')
  return {
    rows: rows.length,
    problems,
    ...(isReadable && { table: { kind, version: detectVersion(kind, rows), rows } }),
  }
}

function parseTable(content: string, limits: EnvelopeLimits): RawTable | EnvelopeProblem {
  const reader = createTableReader(limits)
  try {
    readXml(decodeContent(content), reader)
  } catch (error) {
    if (error instanceof EnvelopeFault) return error.problem
    throw error
  }
  return reader.finish() ?? { code: 'not_xml', severity: 'error' }
}

function findRootProblem(kind: TableKind, { root, rows }: RawTable): EnvelopeProblem | undefined {
  if (root !== TABLE_SHAPES[kind].root) return { code: 'wrong_table_root', severity: 'error', table: kind, line: 1 }
  const [first] = rows
  if (kind !== 'XML1' || !first || !isOldVersion(new Set(first.keys()))) return undefined
  return { code: 'old_version', severity: 'error', table: kind, line: 1 }
}

// Errors are as many as a table has fields that matter; names of fields that nobody knows may be without end.
const MOST_PROBLEMS = 50

/** One of a kind per field: a thousand rows with the same residue are one thing to mend. */
function noteFirsts(firsts: Map<string, EnvelopeProblem>, found: readonly EnvelopeProblem[]): void {
  for (const problem of found) {
    const key = `${problem.severity} ${problem.code} ${problem.field ?? ''}`
    const hasRoom = firsts.size < MOST_PROBLEMS || problem.severity === 'error'
    if (hasRoom && !firsts.has(key)) firsts.set(key, problem)
  }
}
