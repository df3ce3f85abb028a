import { expect, it } from 'vitest'
import { judgeSignatures } from './judge-signatures'
import type { CheckedSignature } from './signature.schema'

const trusted = [
  {
    fingerprint: 'a'.repeat(64),
    signerFacilityCodes: ['31907'],
    validFrom: new Date('2026-01-01T00:00:00Z'),
    validTo: new Date('2026-12-31T00:00:00Z'),
  },
]
const known: CheckedSignature = { integrity: 'intact', fingerprint: 'a'.repeat(64), signedBy: 'TTYT Mẫu 7' }
const stranger: CheckedSignature = { integrity: 'intact', fingerprint: 'b'.repeat(64), signedBy: 'Người lạ' }
const broken: CheckedSignature = { integrity: 'broken', problem: 'content_changed' }

it.each<[string, CheckedSignature[], string]>([
  ['all by one we trust', [known, known], 'valid'],
  ['one by somebody nobody vouches for', [known, stranger], 'untrusted'],
  ['one that nobody signed', [stranger, { integrity: 'absent' }, known], 'absent'],
  ['one changed after signing', [known, { integrity: 'absent' }, broken], 'invalid'],
  ['none', [], 'absent'],
])('%s', (_, signatures, status) => {
  const dated = signatures.map((checked) => ({ checked, madeAt: '2026-11-13T02:00:00.000Z' }))
  expect(judgeSignatures(dated, { trusted, facilityCode: '31907' }).status).toBe(status)
})
