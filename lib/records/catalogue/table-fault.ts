import 'server-only'
import type { TableProblem } from '@/lib/domain/catalogue/table-problem'

/** Ends the reading of a file that is no table; caught where the reading began. */
export class TableFault extends Error {
  constructor(readonly problem: TableProblem) {
    super(problem)
    this.name = 'TableFault'
  }
}
