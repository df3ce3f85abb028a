import { z } from 'zod'
import { sessionResponseSchema, signInRequestSchema } from '../session'
import type { Endpoint } from './endpoint'

/** Who is signed in, and this document. */
export const sessionEndpoints: readonly Endpoint[] = [
  {
    method: 'get',
    path: '/api/v1/session',
    summary: 'Who is signed in, and until when.',
    access: 'signed-in',
    response: sessionResponseSchema,
    errors: ['account_disabled'],
  },
  {
    method: 'post',
    path: '/api/v1/session',
    summary: 'Signs in; the answer sets the session cookie.',
    access: 'public',
    request: signInRequestSchema,
    response: sessionResponseSchema,
    errors: [
      'invalid_credentials',
      'account_locked',
      'account_disabled',
      'account_idle',
      'one_time_expired',
      'too_many_requests',
    ],
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
