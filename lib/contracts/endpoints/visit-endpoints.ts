import { checkInRequestSchema, checkInResponseSchema } from '../check-ins'
import { firstCostRequestSchema, firstCostResponseSchema } from '../messages'
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
} from '../visits'
import { visitRouteRequestSchema, visitRouteResponseSchema } from '../visit-route'
import type { Endpoint } from './endpoint'

/** What may keep a visit from going to another room. */
export const MOVE_ERRORS = [
  'visit_not_found',
  'visit_not_today',
  'visit_cancelled',
  'visit_done',
  'room_not_found',
  'room_closed',
  'already_waiting_there',
  'request_id_reused',
] as const

/** Visits, tickets and rooms of today. */
export const visitEndpoints: readonly Endpoint[] = [
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
      'service_not_offered',
      'person_not_found',
      'similar_person_exists',
      'identifier_taken',
      'birth_in_future',
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
    errors: ['visit_not_found', 'visit_not_today', 'visit_done'],
  },
  {
    method: 'post',
    path: '/api/v1/visits/move',
    summary: 'Moves a visit of today to another room, with a new number there.',
    access: 'visits:admit',
    request: moveVisitRequestSchema,
    response: checkInResponseSchema,
    errors: MOVE_ERRORS,
  },
  {
    method: 'post',
    path: '/api/v1/visits/route',
    summary: "What a visit of this person would count as now, with today's insurance and the papers chosen.",
    access: 'coverage:ask',
    request: visitRouteRequestSchema,
    response: visitRouteResponseSchema,
    errors: [],
  },
  {
    method: 'post',
    path: '/api/v1/visits/[visitId]/first-cost',
    summary:
      "The hospital system reports a visit's first cost: its check-in message (QĐ 3176) is queued, once. Reported again, it answers the same.",
    access: 'costs:report',
    request: firstCostRequestSchema,
    response: firstCostResponseSchema,
    errors: ['visit_not_found', 'visit_cancelled'],
  },
  {
    method: 'get',
    path: '/api/v1/rooms',
    summary: 'The rooms that take patients, each with how many wait and what a visit there can begin with today.',
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
]
