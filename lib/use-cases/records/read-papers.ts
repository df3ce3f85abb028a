import 'server-only'
import type { NewPaper } from '@/lib/db/paper-row'
import type { EnvelopeRow } from '@/lib/domain/records/envelope/envelope.types'
import { isHeldBy } from '@/lib/domain/records/is-held-by'
import type { CheckedSignature } from '@/lib/domain/records/signature.schema'
import { toAppointment } from '@/lib/domain/records/to-appointment'
import type { PaperOrigin } from '@/lib/domain/records/to-paper-base'
import { toReferral } from '@/lib/domain/records/to-referral'
import { err, ok, type Result } from '@/lib/domain/result'
import type { ComparedTable } from './compare-tables'
import type { TableProblem } from './record-outcome'
import type { RecordPerson } from './settle-record-person'

/** The papers of a table; none for a table that holds none. One that is somebody else's refuses the table. */
export function readPapers(
  { kind, rows }: Pick<ComparedTable, 'kind' | 'rows'>,
  person: RecordPerson,
  { signature, ...origin }: PaperOrigin & { signature: CheckedSignature },
): Result<NewPaper[], TableProblem> {
  const papers: NewPaper[] = []
  for (const row of kind === 'XML13' || kind === 'XML14' ? rows : []) {
    const paper = readPaper(kind === 'XML13' ? 'referral' : 'appointment', row, origin)
    if (!paper.ok) return err({ code: 'field_unusable', field: paper.error.field })
    if (!isHeldBy(paper.value, person)) return err({ code: 'holder_differs', field: 'HO_TEN' })
    papers.push({ ...paper.value, signature })
  }
  return ok(papers)
}

function readPaper(kind: 'referral' | 'appointment', row: EnvelopeRow, origin: PaperOrigin) {
  return kind === 'referral' ? toReferral(row, origin) : toAppointment(row, origin)
}
