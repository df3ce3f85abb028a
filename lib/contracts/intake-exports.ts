import { z } from 'zod'
import { intakePeriodSchema } from '@/lib/domain/intake/intake-period'
import { visitFilterSchema } from '@/lib/domain/intake/visit-filter'

/** `POST /api/v1/intake/export`: a period's figures as a workbook. Names nobody. */
export const exportFiguresRequestSchema = z.object({ period: intakePeriodSchema })

/** `POST /api/v1/intake/visits/export`: the visits behind a figure as a workbook, with their names; at most 10,000. */
export const exportVisitsRequestSchema = z.object({
  period: intakePeriodSchema,
  filter: visitFilterSchema,
  /** What the list shows, as the page calls it. */
  what: z.string().trim().min(1).max(200),
})

/** `POST /api/v1/intake/sector-report`: the six-monthly report of QĐ 2733/QĐ-BYT PL01 Đ8. 1 is January to June. */
export const sectorReportRequestSchema = z.object({ year: z.int().min(2024).max(2100), half: z.literal([1, 2]) })

export const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The answer: the file itself. */
export const workbookSchema = z.string().meta({ format: 'binary' })
