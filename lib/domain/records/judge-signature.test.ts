import { expect, it } from 'vitest'
import { judgeSignature } from './judge-signature'
import type { CheckedSignature, SignatureVerdict } from './signature.schema'

const fingerprint = 'a'.repeat(64)
const certificate = {
  fingerprint,
  signerFacilityCodes: ['31907'],
  validFrom: new Date('2026-01-01T00:00:00Z'),
  validTo: new Date('2026-12-31T00:00:00Z'),
}
const intact: CheckedSignature = { integrity: 'intact', fingerprint, signedBy: 'TTYT Mẫu 7' }

it.each<[string, CheckedSignature, string, string, SignatureVerdict]>([
  ['no signature', { integrity: 'absent' }, '31907', '2026-11-13', { status: 'absent' }],
  [
    'changed after signing',
    { integrity: 'broken', problem: 'content_changed' },
    '31907',
    '2026-11-13',
    { status: 'invalid', problem: 'content_changed' },
  ],
  ['a trusted signer', intact, '31907', '2026-11-13', { status: 'valid', signedBy: 'TTYT Mẫu 7' }],
  [
    'a stranger',
    { ...intact, fingerprint: 'b'.repeat(64) },
    '31907',
    '2026-11-13',
    { status: 'untrusted', signedBy: 'TTYT Mẫu 7', problem: 'certificate_unknown' },
  ],
  [
    'a trusted signer of another facility',
    intact,
    '31908',
    '2026-11-13',
    { status: 'untrusted', signedBy: 'TTYT Mẫu 7', problem: 'certificate_of_another_facility' },
  ],
  [
    'after the certificate ended',
    intact,
    '31907',
    '2027-01-02',
    { status: 'untrusted', signedBy: 'TTYT Mẫu 7', problem: 'certificate_outside_dates' },
  ],
  [
    'signed while it held, arrived later',
    { ...intact, signedAt: '2026-11-13T09:02:00.000Z' },
    '31907',
    '2027-01-02',
    { status: 'valid', signedBy: 'TTYT Mẫu 7', signedAt: '2026-11-13T09:02:00.000Z' },
  ],
])('%s', (_, checked, facilityCode, madeAt, verdict) => {
  expect(judgeSignature(checked, { trusted: [certificate], facilityCode, madeAt: new Date(madeAt) })).toEqual(verdict)
})
