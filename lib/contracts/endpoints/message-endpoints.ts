import {
  listMessagesRequestSchema,
  listMessagesResponseSchema,
  messageSettingsSchema,
  resendMessagesRequestSchema,
  resendMessagesResponseSchema,
} from '../messages'
import type { Endpoint } from './endpoint'

/** The outbox of check-in messages. */
export const messageEndpoints: readonly Endpoint[] = [
  {
    method: 'post',
    path: '/api/v1/messages/list',
    summary: 'Check-in messages in a state, newest first, with totals: tickets and what came of sending, no patient.',
    access: 'messages:manage',
    request: listMessagesRequestSchema,
    response: listMessagesResponseSchema,
    errors: [],
  },
  {
    method: 'post',
    path: '/api/v1/messages/resend',
    summary: 'Lets messages that wait or are parked be sent again now.',
    access: 'messages:manage',
    request: resendMessagesRequestSchema,
    response: resendMessagesResponseSchema,
    errors: [],
  },
  {
    method: 'get',
    path: '/api/v1/settings/messages',
    summary: 'Whether an admission is the first cost, and whether uninsured visits are reported.',
    access: 'facility:write',
    response: messageSettingsSchema,
    errors: [],
  },
  {
    method: 'post',
    path: '/api/v1/settings/messages',
    summary: 'Changes that. Messages queued before stay queued.',
    access: 'facility:write',
    request: messageSettingsSchema,
    response: messageSettingsSchema,
    errors: [],
  },
]
