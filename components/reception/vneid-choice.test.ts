import { describe, expect, it } from 'vitest'
import { refusePaper, tickPaper, type VneidChoice } from './vneid-choice'

const NOTHING: VneidChoice = { vneidSeen: [], vneidRefused: [] }

describe('a paper shown in VNeID', () => {
  it('is seen or refused, never both', () => {
    const seen = tickPaper(NOTHING, 'referral', true)
    expect(seen).toEqual({ vneidSeen: ['referral'], vneidRefused: [] })
    const refused = refusePaper(seen, 'referral', 'unsigned')
    expect(refused).toEqual({ vneidSeen: [], vneidRefused: [{ paper: 'referral', reason: 'unsigned' }] })
    expect(tickPaper(refused, 'referral', true)).toEqual(seen)
  })

  it('keeps one reason, the last', () => {
    const refused = refusePaper(refusePaper(NOTHING, 'referral', 'unsigned'), 'referral', 'expired')
    expect(refused.vneidRefused).toEqual([{ paper: 'referral', reason: 'expired' }])
    expect(refusePaper(refused, 'referral', undefined)).toEqual(NOTHING)
  })

  it('leaves the other papers alone', () => {
    const others: VneidChoice = {
      vneidSeen: ['citizen-card'],
      vneidRefused: [{ paper: 'appointment', reason: 'other' }],
    }
    expect(refusePaper(others, 'referral', 'expired')).toEqual({
      vneidSeen: ['citizen-card'],
      vneidRefused: [
        { paper: 'appointment', reason: 'other' },
        { paper: 'referral', reason: 'expired' },
      ],
    })
    expect(tickPaper(others, 'citizen-card', false).vneidSeen).toEqual([])
  })
})
