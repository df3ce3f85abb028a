import {
  confirmDayRequestSchema,
  confirmPaperRequestSchema,
  confirmPaperResponseSchema,
  findFacilitiesRequestSchema,
  findFacilitiesResponseSchema,
  papersTodayRequestSchema,
  papersTodayResponseSchema,
  recordPaperRequestSchema,
  recordPaperResponseSchema,
} from '../papers'
import type { Endpoint } from './endpoint'

/** Referrals and follow-up slips of today's patients, and what staff read from them. */
export const paperEndpoints: readonly Endpoint[] = [
  {
    method: 'post',
    path: '/api/v1/papers/today',
    summary: "Referrals and follow-up slips of today's patients with what each is worth today, in pages.",
    access: 'records:read',
    request: papersTodayRequestSchema,
    response: papersTodayResponseSchema,
    errors: [],
  },
  {
    method: 'post',
    path: '/api/v1/papers/record',
    summary: 'Keeps a slip read from paper or VNeID. The number of a paper we know makes it the same paper.',
    access: 'papers:write',
    request: recordPaperRequestSchema,
    response: recordPaperResponseSchema,
    errors: ['person_not_found'],
  },
  {
    method: 'post',
    path: '/api/v1/papers/confirm',
    summary: 'Says that a paper was compared on paper or in VNeID, with what its envelope does not carry.',
    access: 'papers:write',
    request: confirmPaperRequestSchema,
    response: confirmPaperResponseSchema,
    errors: ['paper_not_found'],
  },
  {
    method: 'post',
    path: '/api/v1/papers/confirm-day',
    summary: 'Says that doctor or facility agrees to another day than that of the follow-up slip.',
    access: 'papers:write',
    request: confirmDayRequestSchema,
    response: confirmPaperResponseSchema,
    errors: ['paper_not_found'],
  },
  {
    method: 'post',
    path: '/api/v1/facilities/find',
    summary: 'Facilities of the catalogue by the beginning of their code; at most eight.',
    access: 'papers:write',
    request: findFacilitiesRequestSchema,
    response: findFacilitiesResponseSchema,
    errors: [],
  },
]
