import {
  createScreenRequestSchema,
  createScreenResponseSchema,
  createTokenRequestSchema,
  createTokenResponseSchema,
  revokeScreenRequestSchema,
  revokeScreenResponseSchema,
  revokeTokenRequestSchema,
  revokeTokenResponseSchema,
  screensResponseSchema,
  tokensResponseSchema,
} from '../tokens'
import type { Endpoint } from './endpoint'

/** Sign-ins of other systems and of wall screens. */
export const tokenEndpoints: readonly Endpoint[] = [
  {
    method: 'get',
    path: '/api/v1/tokens',
    summary: 'The tokens of other systems: scopes and last use, never the text.',
    access: 'users:write',
    response: tokensResponseSchema,
    errors: [],
  },
  {
    method: 'post',
    path: '/api/v1/tokens/create',
    summary: 'Issues a token; its text is in this answer and nowhere else.',
    access: 'users:write',
    request: createTokenRequestSchema,
    response: createTokenResponseSchema,
    errors: [],
  },
  {
    method: 'post',
    path: '/api/v1/tokens/revoke',
    summary: 'Ends a token.',
    access: 'users:write',
    request: revokeTokenRequestSchema,
    response: revokeTokenResponseSchema,
    errors: ['not_found'],
  },
  {
    method: 'get',
    path: '/api/v1/screens',
    summary: 'The wall screens: rooms, masked names or not, last seen.',
    access: 'users:write',
    response: screensResponseSchema,
    errors: [],
  },
  {
    method: 'post',
    path: '/api/v1/screens/create',
    summary: 'Registers a wall screen; the code that pairs it is in this answer and nowhere else.',
    access: 'users:write',
    request: createScreenRequestSchema,
    response: createScreenResponseSchema,
    errors: [],
  },
  {
    method: 'post',
    path: '/api/v1/screens/revoke',
    summary: 'Ends a wall screen; it goes dark within seconds.',
    access: 'users:write',
    request: revokeScreenRequestSchema,
    response: revokeScreenResponseSchema,
    errors: ['not_found'],
  },
]
