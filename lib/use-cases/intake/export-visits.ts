import 'server-only'
import type { z } from 'zod'
import type { IntakeVisitsResponse } from '@/lib/contracts/intake'
import type { exportVisitsRequestSchema } from '@/lib/contracts/intake-exports'
import { toVisitListWorkbook } from '@/lib/workbook/intake/visit-list-workbook'
import { exportWorkbook, type ExportCall, type ExportDependencies } from './export-workbook'
import { openIntakeVisits } from './open-intake-visits'

const PAGE = 200
const MOST = 10_000

/** The visits behind a figure as a workbook: the pages of the list one after another, each audited as it is on screen. */
export async function exportVisits(
  deps: ExportDependencies,
  call: ExportCall<z.output<typeof exportVisitsRequestSchema>>,
) {
  const { period, filter, what } = call.input
  const visits: IntakeVisitsResponse['visits'] = []
  let after: IntakeVisitsResponse['next']
  do {
    const page = await openIntakeVisits(deps, { ...call, input: { period, filter, limit: PAGE, after } })
    if (!page.ok) return page
    visits.push(...page.value.visits)
    after = page.value.next
  } while (after && visits.length < MOST)
  const isCut = after !== undefined
  return exportWorkbook(deps, call, {
    period,
    details: { what: 'visits', ...period, filter: JSON.stringify(filter), count: visits.length, isCut },
    name: `danh-sach-luot-${period.from}-${period.to}`,
    build: (head) => toVisitListWorkbook({ what, visits, isCut }, head),
  })
}
