import { identifyRequestSchema, identifyResponseSchema } from '../identify'
import {
  findPersonRequestSchema,
  findPersonResponseSchema,
  openPersonRequestSchema,
  openPersonResponseSchema,
  revealRequestSchema,
  revealResponseSchema,
  searchPeopleRequestSchema,
  searchPeopleResponseSchema,
  updatePersonRequestSchema,
  updatePersonResponseSchema,
} from '../people'
import type { Endpoint } from './endpoint'

/** What a text is, and who people are. */
export const peopleEndpoints: readonly Endpoint[] = [
  {
    method: 'post',
    path: '/api/v1/identify',
    summary: 'What a scanned or typed text is and holds. Pure: nothing is looked up or kept.',
    access: 'people:identify',
    request: identifyRequestSchema,
    response: identifyResponseSchema,
    errors: ['empty_scan', 'scan_too_long', 'scan_unrecognised', 'wrong_length', 'invalid_date'],
  },
  {
    method: 'post',
    path: '/api/v1/people/find',
    summary: 'Who a scan speaks of in our own records, with where record and scan disagree.',
    access: 'people:read',
    request: findPersonRequestSchema,
    response: findPersonResponseSchema,
    errors: [],
  },
  {
    method: 'post',
    path: '/api/v1/people/search',
    summary: 'People by name, initials, birth year, birth date or phone; at most 20.',
    access: 'people:read',
    request: searchPeopleRequestSchema,
    response: searchPeopleResponseSchema,
    errors: [],
  },
  {
    method: 'post',
    path: '/api/v1/people/open',
    summary: 'The card of one person, identifiers masked.',
    access: 'people:read',
    request: openPersonRequestSchema,
    response: openPersonResponseSchema,
    errors: ['person_not_found'],
  },
  {
    method: 'post',
    path: '/api/v1/people/reveal',
    summary: 'One identifier or the phone of a person in full; each look is recorded.',
    access: 'people:reveal',
    request: revealRequestSchema,
    response: revealResponseSchema,
    errors: ['not_found'],
  },
  {
    method: 'post',
    path: '/api/v1/people/update',
    summary: 'Corrects a person on file; absent fields stay as they are.',
    access: 'people:write',
    request: updatePersonRequestSchema,
    response: updatePersonResponseSchema,
    errors: ['person_not_found', 'identifier_taken', 'birth_in_future'],
  },
]
