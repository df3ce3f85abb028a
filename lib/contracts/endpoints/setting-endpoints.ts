import { changeRouteSettingsRequestSchema, routeSettingsResponseSchema } from '../route-settings'
import type { Endpoint } from './endpoint'

/** What the administrator decides. */
export const settingEndpoints: readonly Endpoint[] = [
  {
    method: 'get',
    path: '/api/v1/settings/route',
    summary:
      "What decides about this facility's visits today: its level and score, and the choices the law leaves open.",
    access: 'facility:write',
    response: routeSettingsResponseSchema,
    errors: [],
  },
  {
    method: 'post',
    path: '/api/v1/settings/route',
    summary:
      'Describes the facility from a day on, or changes the choices the law leaves open. Answers with what holds.',
    access: 'facility:write',
    request: changeRouteSettingsRequestSchema,
    response: routeSettingsResponseSchema,
    errors: [],
  },
]
