import { describe, expect, it } from 'vitest'
import { localDateSchema } from '../time/local-date'
import { nextAskAt, settleVisitCoverage } from './settle-visit-coverage'

const DAY = localDateSchema.parse('2026-11-23')
const NOW = new Date('2026-11-23T02:00:00Z')

describe('settleVisitCoverage', () => {
  it.each([
    ['verified', 'verified', true],
    ['not-covered', 'none', true],
    ['not-found', 'none', true],
    ['mismatch', 'unverified', true],
    ['check-paper', 'unverified', true],
    ['unverified', 'unverified', false],
  ] as const)('makes of %s: %s, final %s', (status, coverage, final) => {
    expect(settleVisitCoverage(status)).toEqual({ coverage, final })
  })
})

describe('nextAskAt', () => {
  it.each([
    [1, 30],
    [2, 60],
    [5, 480],
    [6, 600],
    [40, 600],
  ])('waits after attempt %i for %i s', (attempts, seconds) => {
    expect(nextAskAt(DAY, attempts, NOW)).toEqual(new Date(NOW.getTime() + seconds * 1000))
  })

  it('stops at the end of the Vietnamese day', () => {
    expect(nextAskAt(DAY, 1, new Date('2026-11-23T16:59:29Z'))).toBeDefined()
    expect(nextAskAt(DAY, 1, new Date('2026-11-23T16:59:31Z'))).toBeUndefined()
  })
})
