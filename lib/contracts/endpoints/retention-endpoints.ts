import { changeRetentionRequestSchema, retentionResponseSchema } from '../retention'
import type { Endpoint } from './endpoint'

/** How long data is kept. */
export const retentionEndpoints: readonly Endpoint[] = [
  {
    method: 'get',
    path: '/api/v1/retention',
    summary: 'How long each kind of data is kept, why, and the last removals.',
    access: 'facility:write',
    response: retentionResponseSchema,
    errors: [],
  },
  {
    method: 'post',
    path: '/api/v1/retention/change',
    summary: 'Changes how long data is kept, never below the legal minimum; answers with what holds.',
    access: 'facility:write',
    request: changeRetentionRequestSchema,
    response: retentionResponseSchema,
    errors: ['setting_changed'],
  },
]
