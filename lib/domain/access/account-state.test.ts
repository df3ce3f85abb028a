import { describe, expect, it } from 'vitest'
import { accountRulesSchema } from './account-rules'
import { isReviewDue, stateOfAccount } from './account-state'

const rules = accountRulesSchema.parse({})
const now = new Date('2026-11-23T03:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60 * 1000)

describe('stateOfAccount', () => {
  it.each([
    ['used today', false, 400, 0, 'active'],
    ['used 45 days ago', false, 400, 45, 'active'],
    ['used 46 days ago', false, 400, 46, 'idle'],
    ['never used, made yesterday', false, 1, null, 'active'],
    ['never used, made 46 days ago', false, 46, null, 'idle'],
    ['idle for long, enabled again today', false, 0, 400, 'active'],
    ['disabled and used today', true, 400, 0, 'disabled'],
    ['disabled and idle', true, 400, 400, 'disabled'],
  ])('%s', (_, disabled, from, used, expected) => {
    const lastUsedAt = used === null ? null : daysAgo(used)
    expect(stateOfAccount({ disabled, activeFrom: daysAgo(from), lastUsedAt }, rules, now)).toBe(expected)
  })

  it('counts the days the facility chose', () => {
    const use = { disabled: false, activeFrom: daysAgo(400), lastUsedAt: daysAgo(61) }
    expect(stateOfAccount(use, { ...rules, idleDays: 60 }, now)).toBe('idle')
    expect(stateOfAccount(use, { ...rules, idleDays: 90 }, now)).toBe('active')
  })
})

describe('isReviewDue', () => {
  it.each([
    ['five months ago', '2026-06-24T03:00:00Z', false],
    ['six months ago', '2026-05-23T03:00:00Z', true],
    ['six months ago tomorrow', '2026-05-24T03:00:00Z', false],
  ])('reviewed %s', (_, reviewedAt, expected) => {
    expect(isReviewDue(new Date(reviewedAt), rules, now)).toBe(expected)
  })
})
