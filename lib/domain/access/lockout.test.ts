import { describe, expect, it } from 'vitest'
import { waitSeconds, type FailureRecord } from './lockout'

const now = new Date('2026-11-23T03:00:00Z')
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000)
const record = (subject: FailureRecord['subject'], failures: number, first: number, last: number): FailureRecord => ({
  subject,
  failures,
  firstFailedAt: ago(first),
  lastFailedAt: ago(last),
})

describe('waitSeconds', () => {
  it.each([
    ['four failures cost nothing', record('account', 4, 9, 1), 0],
    ['the fifth costs 30 s', record('account', 5, 9, 0), 30],
    ['which pass', record('account', 5, 99, 20), 10],
    ['and are over', record('account', 5, 99, 30), 0],
    ['the sixth costs twice as much', record('account', 6, 99, 0), 60],
    ['it stops growing at 15 min', record('account', 11, 99, 0), 900],
    ['also after a million', record('account', 1_000_000, 99, 0), 900],
    ['a day later the account is free', record('account', 99, 200_000, 86_401), 0],
    ['an address below its ceiling', record('address', 59, 10, 0), 0],
    ['an address at its ceiling waits for the window to end', record('address', 60, 100, 0), 500],
    ['an address after its window', record('address', 60, 601, 0), 0],
    ['everyone below the ceiling', record('everyone', 599, 10, 0), 0],
    ['everyone at the ceiling', record('everyone', 600, 100, 0), 500],
  ])('%s', (_, failures, expected) => {
    expect(waitSeconds(failures, now)).toBe(expected)
  })
})
