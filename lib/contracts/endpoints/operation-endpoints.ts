import { backupsResponseSchema } from '../backups'
import type { Endpoint } from './endpoint'

/** For whoever looks after the server. */
export const operationEndpoints: readonly Endpoint[] = [
  {
    method: 'get',
    path: '/api/v1/backups',
    summary: 'The newest backups and whether the last whole one is recent enough.',
    access: 'facility:write',
    response: backupsResponseSchema,
    errors: [],
  },
]
