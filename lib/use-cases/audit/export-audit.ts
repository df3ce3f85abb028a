import 'server-only'
import { appendAudit } from '@/lib/audit/append-audit'
import { searchAudit } from '@/lib/audit/search-audit'
import type { AuditFilterRequest } from '@/lib/contracts/audit'
import { auditText } from '@/lib/content/audit'
import { auditColumns, toAuditCells } from '@/lib/content/audit-columns'
import type { Caller } from '@/lib/domain/access/caller'
import { toCsvLine } from '@/lib/utils/to-csv-line'
import type { AuditDependencies } from './audit-dependencies'
import { toAuditLines } from './search-audit'
import { describeFilter, toAuditFilter } from './to-audit-filter'

const MOST_LINES = 50_000
const PAGE = 1_000
// So that a spreadsheet reads Vietnamese.
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * The trail as CSV, part by part, the newest first. That it was taken out is in the trail before the first line leaves.
 * Where there is more than fits, the last line says so.
 */
export async function exportAudit(
  { db }: Pick<AuditDependencies, 'db'>,
  { input, caller }: { input: AuditFilterRequest; caller: Caller },
): Promise<AsyncIterable<string>> {
  const { facilityCode } = caller
  await appendAudit(db, {
    facilityCode,
    actor: caller,
    action: 'audit.export',
    outcome: 'ok',
    ...(input.personId !== undefined && { personId: input.personId }),
    ...(input.visitId !== undefined && { visitId: input.visitId }),
    details: describeFilter(input),
  })
  return readParts(db, { input, caller })
}

async function* readParts(
  db: AuditDependencies['db'],
  { input, caller }: { input: AuditFilterRequest; caller: Caller },
): AsyncGenerator<string> {
  const filter = toAuditFilter(caller.facilityCode, input)
  yield BYTE_ORDER_MARK + toCsvLine(auditColumns)
  let before: number | undefined
  let written = 0
  for (;;) {
    const page = await searchAudit(db, filter, { before, limit: Math.min(PAGE, MOST_LINES - written) })
    const lines = await toAuditLines(db, page.rows, caller)
    if (lines.length > 0) yield lines.map((line) => toCsvLine(toAuditCells(line))).join('')
    written += lines.length
    if (page.next === null) return
    if (written >= MOST_LINES) break
    before = page.next
  }
  yield toCsvLine([auditText.exportCut(MOST_LINES)])
}
