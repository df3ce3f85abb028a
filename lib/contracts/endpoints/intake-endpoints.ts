import {
  intakeRequestSchema,
  intakeResponseSchema,
  intakeVisitsRequestSchema,
  intakeVisitsResponseSchema,
} from '../intake'
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
]
