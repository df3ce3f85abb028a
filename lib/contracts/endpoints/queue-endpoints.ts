import { displayMessageSchema, displayStateSchema, pairScreenRequestSchema, pairScreenResponseSchema } from '../display'
import { checkInResponseSchema } from '../check-ins'
import {
  callAgainRequestSchema,
  calledSchema,
  callNextRequestSchema,
  queueChangeRequestSchema,
  queueChangeResponseSchema,
  queueRequestSchema,
  queueResponseSchema,
} from '../queue'
import { moveVisitRequestSchema } from '../visits'
import type { Endpoint } from './endpoint'
import { MOVE_ERRORS } from './visit-endpoints'

const QUEUE_CHANGE_ERRORS = [
  'visit_not_found',
  'visit_not_today',
  'visit_cancelled',
  'visit_done',
  'queue_changed',
] as const

/** The queues of rooms, and what the waiting-room screen shows of them. */
export const queueEndpoints: readonly Endpoint[] = [
  {
    method: 'post',
    path: '/api/v1/queue/list',
    summary: "A room's queue in the order of calls, each place with its reasons.",
    access: 'visits:read',
    request: queueRequestSchema,
    response: queueResponseSchema,
    errors: ['room_not_found'],
  },
  {
    method: 'post',
    path: '/api/v1/queue/call-next',
    summary: 'Calls whoever is next in a room. The same requestId gets the first answer.',
    access: 'queue:call',
    request: callNextRequestSchema,
    response: calledSchema,
    errors: ['room_not_found', 'queue_empty', 'request_id_reused'],
  },
  {
    method: 'post',
    path: '/api/v1/queue/call-again',
    summary: 'Calls somebody once more who was called and has not come.',
    access: 'queue:call',
    request: callAgainRequestSchema,
    response: calledSchema,
    errors: [...QUEUE_CHANGE_ERRORS, 'request_id_reused'],
  },
  {
    method: 'post',
    path: '/api/v1/queue/change',
    summary: 'Skips, returns, finishes or, with a reason, moves up one visit of a queue.',
    access: 'queue:call',
    request: queueChangeRequestSchema,
    response: queueChangeResponseSchema,
    errors: QUEUE_CHANGE_ERRORS,
  },
  {
    method: 'post',
    path: '/api/v1/queue/send',
    summary: 'As visits/move, for those who call: to another room, with a new number there.',
    access: 'queue:call',
    request: moveVisitRequestSchema,
    response: checkInResponseSchema,
    errors: MOVE_ERRORS,
  },
  {
    method: 'get',
    path: '/api/v1/display',
    summary: 'The last call of each room today, as a waiting-room screen shows it. No name but a masked one.',
    access: 'display:read',
    response: displayStateSchema,
    errors: [],
  },
  {
    method: 'get',
    path: '/api/v1/display/events',
    summary: 'Server-sent: the state, then every call after the last one seen (Last-Event-ID, or ?after=), and beats.',
    access: 'display:read',
    response: displayMessageSchema,
    responseType: 'text/event-stream',
    errors: [],
  },
  {
    method: 'post',
    path: '/api/v1/display/pair',
    summary: "Trades a screen's pairing code, once, for its cookie.",
    access: 'public',
    request: pairScreenRequestSchema,
    response: pairScreenResponseSchema,
    errors: ['pairing_refused'],
  },
]
