import {
  addRestrictedRequestSchema,
  certificatesResponseSchema,
  releaseRestrictedRequestSchema,
  removeCertificateRequestSchema,
  restrictedDiagnosesResponseSchema,
  trustCertificateRequestSchema,
} from '../trust'
import type { Endpoint } from './endpoint'

/** Whose signatures are believed, and which diagnoses reception never sees. */
export const trustEndpoints: readonly Endpoint[] = [
  {
    method: 'get',
    path: '/api/v1/certificates',
    summary: 'The certificates whose signatures on envelopes are believed.',
    access: 'facility:write',
    response: certificatesResponseSchema,
    errors: [],
  },
  {
    method: 'post',
    path: '/api/v1/certificates/trust',
    summary: 'Believes a certificate for some facilities; papers already held are judged by it at once.',
    access: 'facility:write',
    request: trustCertificateRequestSchema,
    response: certificatesResponseSchema,
    errors: ['certificate_unreadable'],
  },
  {
    method: 'post',
    path: '/api/v1/certificates/remove',
    summary: 'Believes a certificate no more.',
    access: 'facility:write',
    request: removeCertificateRequestSchema,
    response: certificatesResponseSchema,
    errors: [],
  },
  {
    method: 'get',
    path: '/api/v1/restricted-diagnoses',
    summary: 'Diagnoses that never reach reception: those of the law and those added here.',
    access: 'facility:write',
    response: restrictedDiagnosesResponseSchema,
    errors: [],
  },
  {
    method: 'post',
    path: '/api/v1/restricted-diagnoses/add',
    summary: 'Keeps a diagnosis from reception, by the beginning of its ICD-10 code.',
    access: 'facility:write',
    request: addRestrictedRequestSchema,
    response: restrictedDiagnosesResponseSchema,
    errors: [],
  },
  {
    method: 'post',
    path: '/api/v1/restricted-diagnoses/release',
    summary: 'Lets reception see a diagnosis again that was added here.',
    access: 'facility:write',
    request: releaseRestrictedRequestSchema,
    response: restrictedDiagnosesResponseSchema,
    errors: [],
  },
]
