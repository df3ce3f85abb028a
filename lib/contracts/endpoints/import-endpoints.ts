import {
  cancelImportResponseSchema,
  importEnvelopesResponseSchema,
  importRequestSchema,
  listImportsRequestSchema,
  listImportsResponseSchema,
  openImportResponseSchema,
  UPLOAD_FORMATS,
} from '../imports'
import type { Endpoint } from './endpoint'

/** Envelopes on their way into the record store. */
export const importEndpoints: readonly Endpoint[] = [
  {
    method: 'post',
    path: '/api/v1/records/envelopes',
    summary:
      'Imports one envelope (GIAMDINHHS) or a ZIP of many, up to 50 MB. Idempotent by MA_LK and content. A file that is not read without an error changes nothing; of one that is, each HOSO is kept or refused for itself: one whose person is in doubt is left out whole, a paper of somebody else is left out alone. With `accept: application/x-ndjson` one JSON line per event while it runs.',
    access: 'records:import',
    requestTypes: Object.keys(UPLOAD_FORMATS),
    response: importEnvelopesResponseSchema,
    errors: ['upload_interrupted'],
  },
  {
    method: 'post',
    path: '/api/v1/records/imports',
    summary: 'Deliveries of envelopes, the newest first.',
    access: 'records:import',
    request: listImportsRequestSchema,
    response: listImportsResponseSchema,
    errors: [],
  },
  {
    method: 'post',
    path: '/api/v1/records/imports/open',
    summary: 'One delivery, with the files that were not kept in full and why.',
    access: 'records:import',
    request: importRequestSchema,
    response: openImportResponseSchema,
    errors: ['not_found'],
  },
  {
    method: 'post',
    path: '/api/v1/records/imports/cancel',
    summary: 'Stops a running delivery at its next HOSO; what was kept stays.',
    access: 'records:import',
    request: importRequestSchema,
    response: cancelImportResponseSchema,
    errors: [],
  },
]
