import {
  answerConditionRequestSchema,
  changeOptionsRequestSchema,
  changeProfileRequestSchema,
  describeFacilityRequestSchema,
  facilitySetupSchema,
  previewFacilityRequestSchema,
  previewFacilityResponseSchema,
  withdrawDescriptionRequestSchema,
} from '../facility-setup'
import type { Endpoint } from './endpoint'

const change = {
  method: 'post',
  access: 'facility:write',
  response: facilitySetupSchema,
  errors: ['setting_changed'],
} as const

/** What the facility is: its name, level and tier by day, its choices and the conditions of the plan. */
export const facilityEndpoints: readonly Endpoint[] = [
  {
    method: 'get',
    path: '/api/v1/settings/facility',
    summary: 'All about the facility that administrators keep, and what was changed lately.',
    access: 'facility:write',
    response: facilitySetupSchema,
    errors: ['facility_missing'],
  },
  {
    ...change,
    path: '/api/v1/settings/facility/profile',
    summary: 'Changes the name, and after how many priority calls somebody else has a turn.',
    request: changeProfileRequestSchema,
  },
  {
    ...change,
    path: '/api/v1/settings/facility/describe',
    summary: 'Says what the facility is from a day on: level, score, tier before 2025.',
    request: describeFacilityRequestSchema,
  },
  {
    ...change,
    path: '/api/v1/settings/facility/withdraw',
    summary: 'Takes back a description that has not begun yet.',
    request: withdrawDescriptionRequestSchema,
    errors: ['setting_changed', 'description_in_force'],
  },
  {
    ...change,
    path: '/api/v1/settings/facility/options',
    summary: 'Changes the choices the law leaves open.',
    request: changeOptionsRequestSchema,
  },
  {
    ...change,
    path: '/api/v1/settings/facility/condition',
    summary: "Says whether one of the plan's five conditions is met, and by which paper.",
    request: answerConditionRequestSchema,
  },
  {
    method: 'post',
    path: '/api/v1/settings/facility/preview',
    summary: 'What typical visits of a day would count as if the facility were described so. Changes nothing.',
    access: 'facility:write',
    request: previewFacilityRequestSchema,
    response: previewFacilityResponseSchema,
    errors: [],
  },
]
