import { coverageRequestSchema, coverageResponseSchema, gatewayHealthSchema } from '../coverage'
import { routeDecisionRequestSchema, routeDecisionResponseSchema } from '../route-decision'
import type { Endpoint } from './endpoint'

/** Insurance, and what a visit counts as. */
export const coverageEndpoints: readonly Endpoint[] = [
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
]
