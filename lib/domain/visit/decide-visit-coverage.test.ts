import { expect, it } from 'vitest'
import type { CoverageStatus } from '../coverage/coverage.schema'
import { decideVisitCoverage } from './decide-visit-coverage'

const NOW = new Date('2026-11-23T02:00:00Z')
const LATER = new Date('2026-11-23T02:01:00Z')
const checked = (status: CoverageStatus) => ({ canBeAsked: true, today: { checkId: 'c', status } })
const pays = { useInsurance: true }

it.each([
  ['verified', checked('verified'), pays, { coverage: 'verified', checkId: 'c' }],
  ['not covered', checked('not-covered'), pays, { coverage: 'none', checkId: 'c' }],
  ['not found', checked('not-found'), pays, { coverage: 'none', checkId: 'c' }],
  [
    'not found, and another number still to ask with',
    { ...checked('not-found'), isNewNumberOpen: true },
    pays,
    { coverage: 'unverified', askAgainAt: LATER },
  ],
  [
    'verified by one number',
    { ...checked('verified'), isNewNumberOpen: true },
    pays,
    { coverage: 'verified', checkId: 'c' },
  ],
  ['another name', checked('mismatch'), pays, { coverage: 'unverified', checkId: 'c' }],
  ['a paper to check', checked('check-paper'), pays, { coverage: 'unverified', checkId: 'c' }],
  ['a time-out', checked('unverified'), pays, { coverage: 'unverified', checkId: 'c', askAgainAt: LATER }],
  ['nobody asked yet', { canBeAsked: true }, pays, { coverage: 'unverified', askAgainAt: LATER }],
  ['no number to ask with', { canBeAsked: false }, pays, { coverage: 'none' }],
  ['the person pays', checked('verified'), { useInsurance: false }, { coverage: 'none' }],
])('%s', (_name, known, request, expected) => {
  expect(decideVisitCoverage(known, request, NOW)).toEqual(expected)
})
