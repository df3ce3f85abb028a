import { addRuleRequestSchema, removeRuleRequestSchema, ruleSetupSchema } from '../rule-setup'
import type { Endpoint } from './endpoint'

/** Days off, the reference amount and the phased rate: the tables of the program and what administrators add. */
export const ruleSetupEndpoints: readonly Endpoint[] = [
  {
    method: 'get',
    path: '/api/v1/settings/rules',
    summary: 'The dated tables that decide about visits, each row with its citation and whether it was entered here.',
    access: 'facility:write',
    response: ruleSetupSchema,
    errors: [],
  },
  {
    method: 'post',
    path: '/api/v1/settings/rules/add',
    summary: 'Enters a day off or a worked Saturday, a reference amount or a phased rate from a day on.',
    access: 'facility:write',
    request: addRuleRequestSchema,
    response: ruleSetupSchema,
    errors: ['setting_changed', 'row_too_early'],
  },
  {
    method: 'post',
    path: '/api/v1/settings/rules/remove',
    summary: 'Takes back something that was entered.',
    access: 'facility:write',
    request: removeRuleRequestSchema,
    response: ruleSetupSchema,
    errors: ['setting_changed'],
  },
]
