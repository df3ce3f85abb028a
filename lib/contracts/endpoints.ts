import { z } from 'zod'
import type { Permission } from '@/lib/domain/access/permission'
import { checkInRequestSchema, checkInResponseSchema } from './check-ins'
import { coverageRequestSchema, coverageResponseSchema, gatewayHealthSchema } from './coverage'
import type { ErrorCode } from './error-codes'
import { identifyRequestSchema, identifyResponseSchema } from './identify'
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
} from './people'
import { routeDecisionRequestSchema, routeDecisionResponseSchema } from './route-decision'
import { sessionResponseSchema, signInRequestSchema } from './session'
import {
  cancelVisitRequestSchema,
  cancelVisitResponseSchema,
  deskEventSchema,
  moveVisitRequestSchema,
  roomsResponseSchema,
  ticketRequestSchema,
  ticketSlipSchema,
  visitsTodayRequestSchema,
  visitsTodayResponseSchema,
} from './visits'

export interface Endpoint {
  method: 'get' | 'post'
  path: `/api/v1/${string}`
  summary: string
  /** `public`: nobody has to be signed in. */
  access: Permission | 'signed-in' | 'public'
  request?: z.ZodType
  response: z.ZodType
  /** What the answer is, where it is not the wire shape in JSON. */
  responseType?: 'text/event-stream' | 'application/vnd.oai.openapi+json'
  /** Failures of its own, besides those every call may have. */
  errors: readonly ErrorCode[]
}

/** Every endpoint of ours: the OpenAPI document is made of this table, and a test fails for a route without an entry. */
export const ENDPOINTS: readonly Endpoint[] = [
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
    errors: ['person_not_found', 'identifier_taken'],
  },
  {
    method: 'post',
    path: '/api/v1/coverage',
    summary: 'Whether a person is insured today. 200 whatever the insurance gateway does.',
    access: 'coverage:ask',
    request: coverageRequestSchema,
    response: coverageResponseSchema,
    errors: ['person_not_found', 'no_number_to_ask'],
  },
  {
    method: 'get',
    path: '/api/v1/gateway',
    summary: 'How the insurance gateway has answered lately.',
    access: 'signed-in',
    response: gatewayHealthSchema,
    errors: [],
  },
  {
    method: 'post',
    path: '/api/v1/route-decision',
    summary: 'What a visit counts as for health insurance, with reasons and citations. Pure and provisional.',
    access: 'people:identify',
    request: routeDecisionRequestSchema,
    response: routeDecisionResponseSchema,
    errors: [],
  },
  {
    method: 'post',
    path: '/api/v1/check-ins',
    summary: 'Admits a person: person, visit and ticket in one transaction. The same requestId gets the first answer.',
    access: 'visits:admit',
    request: checkInRequestSchema,
    response: checkInResponseSchema,
    errors: [
      'room_not_found',
      'room_closed',
      'person_not_found',
      'similar_person_exists',
      'identifier_taken',
      'request_id_reused',
    ],
  },
  {
    method: 'post',
    path: '/api/v1/visits/today',
    summary: "Today's visits, newest first, in pages.",
    access: 'visits:read',
    request: visitsTodayRequestSchema,
    response: visitsTodayResponseSchema,
    errors: [],
  },
  {
    method: 'post',
    path: '/api/v1/visits/ticket',
    summary: 'All that the paper slip of a visit carries; asking for it counts as a print.',
    access: 'visits:admit',
    request: ticketRequestSchema,
    response: ticketSlipSchema,
    errors: ['visit_not_found', 'visit_not_today', 'visit_cancelled'],
  },
  {
    method: 'post',
    path: '/api/v1/visits/cancel',
    summary: 'Takes a visit of today out of the queue; its number stays used.',
    access: 'visits:cancel',
    request: cancelVisitRequestSchema,
    response: cancelVisitResponseSchema,
    errors: ['visit_not_found', 'visit_not_today'],
  },
  {
    method: 'post',
    path: '/api/v1/visits/move',
    summary: 'Moves a visit of today to another room, with a new number there.',
    access: 'visits:admit',
    request: moveVisitRequestSchema,
    response: checkInResponseSchema,
    errors: [
      'visit_not_found',
      'visit_not_today',
      'visit_cancelled',
      'room_not_found',
      'room_closed',
      'already_waiting_there',
      'request_id_reused',
    ],
  },
  {
    method: 'get',
    path: '/api/v1/rooms',
    summary: 'The rooms that take patients, each with how many wait.',
    access: 'visits:read',
    response: roomsResponseSchema,
    errors: [],
  },
  {
    method: 'get',
    path: '/api/v1/events',
    summary: 'Server-sent events of the facility: which visit and room changed, never who.',
    access: 'visits:read',
    response: deskEventSchema,
    responseType: 'text/event-stream',
    errors: [],
  },
  {
    method: 'get',
    path: '/api/v1/session',
    summary: 'Who is signed in, and until when.',
    access: 'signed-in',
    response: sessionResponseSchema,
    errors: [],
  },
  {
    method: 'post',
    path: '/api/v1/session',
    summary: 'Signs in; the answer sets the session cookie.',
    access: 'public',
    request: signInRequestSchema,
    response: sessionResponseSchema,
    errors: ['invalid_credentials', 'account_locked', 'account_disabled', 'too_many_requests'],
  },
  {
    method: 'get',
    path: '/api/v1/openapi.json',
    summary: 'This document.',
    access: 'public',
    response: z.looseObject({}),
    responseType: 'application/vnd.oai.openapi+json',
    errors: [],
  },
]
