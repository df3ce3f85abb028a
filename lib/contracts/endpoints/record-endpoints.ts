import { lookupAppointmentsSchema, lookupHealthBookSchema, lookupReferralsSchema, lookupRequestSchema } from '../lookup'
import {
  recordAccessesRequestSchema,
  recordAccessesResponseSchema,
  reviewAccessRequestSchema,
  reviewAccessResponseSchema,
} from '../record-accesses'
import {
  healthBookRequestSchema,
  healthBookResponseSchema,
  openPaperRequestSchema,
  openPaperResponseSchema,
  papersRequestSchema,
  papersResponseSchema,
} from '../records'
import type { Endpoint } from './endpoint'

/** Health book, referrals and follow-up slips: for the desk, for other services, and who looked out of the ordinary. */
export const recordEndpoints: readonly Endpoint[] = [
  {
    method: 'post',
    path: '/api/v1/records/papers',
    summary: 'Referrals and follow-up slips of somebody, from our own store and every other lookup service.',
    access: 'records:read',
    request: papersRequestSchema,
    response: papersResponseSchema,
    errors: ['person_not_found', 'reason_required'],
  },
  {
    method: 'post',
    path: '/api/v1/records/papers/open',
    summary: 'One paper, what it is worth today and what of it has to be looked at.',
    access: 'records:read',
    request: openPaperRequestSchema,
    response: openPaperResponseSchema,
    errors: ['paper_not_found', 'reason_required'],
  },
  {
    method: 'post',
    path: '/api/v1/records/health-book',
    summary: "As much of somebody's health book as the caller's role may see, from every source.",
    access: 'records:read',
    request: healthBookRequestSchema,
    response: healthBookResponseSchema,
    errors: ['person_not_found', 'reason_required'],
  },
  {
    method: 'post',
    path: '/api/v1/records/accesses',
    summary: 'Looks at records of people not admitted today, the newest first, for review.',
    access: 'records:review',
    request: recordAccessesRequestSchema,
    response: recordAccessesResponseSchema,
    errors: [],
  },
  {
    method: 'post',
    path: '/api/v1/records/accesses/review',
    summary: 'Accepts or questions such a look.',
    access: 'records:review',
    request: reviewAccessRequestSchema,
    response: reviewAccessResponseSchema,
    errors: ['not_found'],
  },
  {
    method: 'post',
    path: '/api/lookup/v1/health-book',
    summary: 'The health book of a person as our own store has it; nobody else is asked.',
    access: 'lookup:read',
    request: lookupRequestSchema,
    response: lookupHealthBookSchema,
    errors: [],
  },
  {
    method: 'post',
    path: '/api/lookup/v1/referrals',
    summary: 'The referrals of a person as our own store has them.',
    access: 'lookup:read',
    request: lookupRequestSchema,
    response: lookupReferralsSchema,
    errors: [],
  },
  {
    method: 'post',
    path: '/api/lookup/v1/appointments',
    summary: 'The follow-up slips of a person as our own store has them.',
    access: 'lookup:read',
    request: lookupRequestSchema,
    response: lookupAppointmentsSchema,
    errors: [],
  },
]
