import {
  changeGatewayAccountRequestSchema,
  gatewaySetupSchema,
  resetGatewayAccountRequestSchema,
  testGatewayRequestSchema,
  testGatewayResponseSchema,
} from '../gateway-setup'
import type { Endpoint } from './endpoint'

/** The account at the insurance gateway, and whether the way there is in order. */
export const gatewaySetupEndpoints: readonly Endpoint[] = [
  {
    method: 'get',
    path: '/api/v1/settings/gateway',
    summary: 'Address, account and officer at the insurance gateway, masked, and where they come from.',
    access: 'facility:write',
    response: gatewaySetupSchema,
    errors: [],
  },
  {
    method: 'post',
    path: '/api/v1/settings/gateway/account',
    summary: 'Gives another account or password; every process uses it within seconds.',
    access: 'facility:write',
    request: changeGatewayAccountRequestSchema,
    response: gatewaySetupSchema,
    errors: ['setting_changed', 'password_missing'],
  },
  {
    method: 'post',
    path: '/api/v1/settings/gateway/reset',
    summary: 'Forgets the account given here: the one of the environment holds again.',
    access: 'facility:write',
    request: resetGatewayAccountRequestSchema,
    response: gatewaySetupSchema,
    errors: ['setting_changed'],
  },
  {
    method: 'post',
    path: '/api/v1/settings/gateway/test',
    summary: 'Tries one step of the way to the gateway: name, line, sign-in, card, history or co-payment.',
    access: 'facility:write',
    request: testGatewayRequestSchema,
    response: testGatewayResponseSchema,
    errors: [],
  },
]
