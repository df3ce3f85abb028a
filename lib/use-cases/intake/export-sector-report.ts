import 'server-only'
import type { z } from 'zod'
import type { sectorReportRequestSchema } from '@/lib/contracts/intake-exports'
import { halfYearOf } from '@/lib/domain/intake/half-year'
import { err } from '@/lib/domain/result'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { toSectorReportWorkbook } from '@/lib/workbook/intake/sector-report-workbook'
import { exportWorkbook, type ExportCall, type ExportDependencies } from './export-workbook'
import { readIntake } from './read-intake'

/** The six-monthly report of QĐ 2733/QĐ-BYT; of a half-year that is not over, until today. */
export async function exportSectorReport(
  deps: ExportDependencies,
  call: ExportCall<z.output<typeof sectorReportRequestSchema>>,
) {
  const { year, half } = call.input
  const whole = halfYearOf(year, half)
  const today = toLocalDate(call.now)
  if (whole.from > today) return err({ code: 'invalid_input' as const, fieldErrors: { half: ['not_begun'] } })
  const isPartial = today < whole.to
  const period = { from: whole.from, to: isPartial ? today : whole.to }
  const figures = await readIntake(deps, { ...call, input: { period } })
  if (!figures.ok) return figures
  return exportWorkbook(deps, call, {
    period,
    details: { what: 'sector-report', year, half },
    name: `bao-cao-6-thang-${year}-${half}`,
    build: (head) =>
      toSectorReportWorkbook({ year, half, figures: figures.value, ...(isPartial && { partialTo: today }) }, head),
  })
}
