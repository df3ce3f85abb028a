import { z } from 'zod'
import {
  auditCheckSchema,
  auditExportRequestSchema,
  auditOverviewResponseSchema,
  auditSearchRequestSchema,
  auditSearchResponseSchema,
  startAuditCheckRequestSchema,
} from '../audit'
import type { Endpoint } from './endpoint'

/** What was done, by whom, and whether the trail of it is whole. */
export const auditEndpoints: readonly Endpoint[] = [
  {
    method: 'get',
    path: '/api/v1/audit',
    summary: 'How long the audit trail is, who may stand in it, and its last checks.',
    access: 'audit:read',
    response: auditOverviewResponseSchema,
    errors: [],
  },
  {
    method: 'post',
    path: '/api/v1/audit/search',
    summary: 'The audit trail by period, actor, action, patient, visit and outcome; itself audited.',
    access: 'audit:read',
    request: auditSearchRequestSchema,
    response: auditSearchResponseSchema,
    errors: [],
  },
  {
    method: 'post',
    path: '/api/v1/audit/export',
    summary: 'The same as CSV, at most 50,000 lines; itself audited.',
    access: 'audit:read',
    request: auditExportRequestSchema,
    response: z.string(),
    responseType: 'text/csv',
    errors: [],
  },
  {
    method: 'post',
    path: '/api/v1/audit/check',
    summary: 'Begins a check of the hash chain, or answers with the one under way.',
    access: 'audit:read',
    request: startAuditCheckRequestSchema,
    response: auditCheckSchema,
    errors: [],
  },
]
