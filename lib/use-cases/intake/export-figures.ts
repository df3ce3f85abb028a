import 'server-only'
import type { z } from 'zod'
import type { exportFiguresRequestSchema } from '@/lib/contracts/intake-exports'
import { toFiguresWorkbook } from '@/lib/workbook/intake/figures-workbook'
import { exportWorkbook, type ExportCall, type ExportDependencies } from './export-workbook'
import { readIntake } from './read-intake'

/** A period's figures as a workbook: what the page shows, by the same use case. It names nobody; it is audited. */
export async function exportFigures(
  deps: ExportDependencies,
  call: ExportCall<z.output<typeof exportFiguresRequestSchema>>,
) {
  const figures = await readIntake(deps, call)
  if (!figures.ok) return figures
  const { from, to } = call.input.period
  return exportWorkbook(deps, call, {
    period: { from, to },
    details: { what: 'figures', from, to },
    name: `so-lieu-${from}-${to}`,
    build: (head) => toFiguresWorkbook(figures.value, head),
  })
}
