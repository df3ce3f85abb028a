import 'server-only'
import type { TableKind } from '@/lib/domain/records/envelope/envelope.types'
import type { RecordProblemCode } from '@/lib/domain/records/import-report.schema'

/** Why a table was not kept; never a value or a name. */
export interface TableProblem {
  code: RecordProblemCode
  field?: string
}

export interface TableOutcome {
  kind: TableKind
  outcome: 'accepted' | 'replaced' | 'unchanged' | 'rejected'
  problem?: TableProblem
}

/** Why a whole record was refused, and the table it shows in, where it is one. */
export type RecordRefusal = TableProblem & { table?: TableKind }
