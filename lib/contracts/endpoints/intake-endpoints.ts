import {
  intakeRequestSchema,
  intakeResponseSchema,
  intakeVisitsRequestSchema,
  intakeVisitsResponseSchema,
} from '../intake'
import {
  exportFiguresRequestSchema,
  exportVisitsRequestSchema,
  sectorReportRequestSchema,
  WORKBOOK_TYPE,
  workbookSchema,
} from '../intake-exports'
import type { Endpoint } from './endpoint'

/** The managers' figures. */
export const intakeEndpoints: readonly Endpoint[] = [
  {
    method: 'post',
    path: '/api/v1/intake',
    summary: 'Figures of a period of days, with the plan’s K1 to K9; today where no period is given. Names nobody.',
    access: 'figures:read',
    request: intakeRequestSchema,
    response: intakeResponseSchema,
    errors: [],
  },
  {
    method: 'post',
    path: '/api/v1/intake/visits',
    summary: 'The visits behind a figure, newest first, in pages; each page is audited.',
    access: 'figures:open',
    request: intakeVisitsRequestSchema,
    response: intakeVisitsResponseSchema,
    errors: [],
  },
  {
    method: 'post',
    path: '/api/v1/intake/export',
    summary: 'The figures of a period as a workbook (.xlsx) with a sheet of definitions. Names nobody; audited.',
    access: 'figures:open',
    request: exportFiguresRequestSchema,
    response: workbookSchema,
    responseType: WORKBOOK_TYPE,
    errors: ['facility_missing'],
  },
  {
    method: 'post',
    path: '/api/v1/intake/visits/export',
    summary: 'The visits behind a figure as a workbook (.xlsx), at most 10,000; audited.',
    access: 'figures:open',
    request: exportVisitsRequestSchema,
    response: workbookSchema,
    responseType: WORKBOOK_TYPE,
    errors: ['facility_missing'],
  },
  {
    method: 'post',
    path: '/api/v1/intake/sector-report',
    summary:
      'The six-monthly report of QĐ 2733/QĐ-BYT PL01 Đ8 as a workbook (.xlsx), filled with what reception knows.',
    access: 'figures:open',
    request: sectorReportRequestSchema,
    response: workbookSchema,
    responseType: WORKBOOK_TYPE,
    errors: ['facility_missing'],
  },
]
