import { z } from 'zod'

/** One thing somebody may do. A service token's scopes are permissions too. */
export const permissionSchema = z.enum([
  'people:identify',
  'people:read',
  'people:reveal',
  'people:write',
  'coverage:ask',
  'visits:read',
  'visits:admit',
  'visits:cancel',
  'costs:report',
  'records:read',
  'records:import',
  'records:review',
  'subjects:handle',
  'papers:write',
  'lookup:read',
  'fhir:read',
  'queue:call',
  'display:read',
  'messages:manage',
  'figures:read',
  'figures:open',
  'facility:write',
  'users:write',
  'audit:read',
])
export type Permission = z.infer<typeof permissionSchema>
