import { describe, expect, it } from 'vitest'
import { retentionMonths } from '../retention/retention-settings'
import { decideErasure, type Held } from './decide-erasure'
import { HOLDINGS } from './holdings'

const months = retentionMonths({})
const held = (counts: Record<string, string>): Held[] =>
  HOLDINGS.map((holding) => {
    const newest = counts[holding.table]
    return { holding, total: newest ? 1 : 0, newestAt: newest ? new Date(newest) : null }
  })

describe('what may be erased', () => {
  it('somebody of whom there is nothing but the record of them goes', () => {
    const verdicts = decideErasure(held({ person: '2026-11-01', person_identifier: '2026-11-01' }), months)
    expect(verdicts.get('person')).toEqual({ erase: true })
    expect(verdicts.get('person_identifier')).toEqual({ erase: true })
  })

  it('a visit keeps the person as long as the register of visits', () => {
    const verdicts = decideErasure(held({ person: '2026-11-01', visit: '2026-11-20T03:00:00Z' }), months)
    expect(verdicts.get('person')).toEqual({ erase: false, until: '2031-11-20', rule: 'visits' })
    expect(verdicts.get('visit')).toEqual({ erase: false, until: '2031-11-20', rule: 'visits' })
  })

  it('what is kept longest decides about the person', () => {
    const verdicts = decideErasure(held({ person: '2026-11-01', visit: '2026-11-20', episode: '2020-05-05' }), months)
    expect(verdicts.get('person')).toEqual({ erase: false, until: '2050-05-05', rule: 'records' })
  })

  it('proof of who looked stays whatever else goes', () => {
    const verdicts = decideErasure(held({ person: '2026-11-01', audit_entry: '2026-11-02' }), months)
    expect(verdicts.get('person')).toEqual({ erase: true })
    expect(verdicts.get('audit_entry')).toEqual({ erase: false, until: '2031-11-02', rule: 'audit' })
  })
})
