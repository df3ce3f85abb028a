import { expect, it } from 'vitest'
import { judgeBackupAge } from './judge-backup-age'

const now = new Date('2026-11-26T03:00:00Z')
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000)

it.each([
  [null, 'never'],
  [hoursAgo(0), 'recent'],
  [hoursAgo(25.9), 'recent'],
  [hoursAgo(26), 'old'],
  [hoursAgo(71.9), 'old'],
  [hoursAgo(72), 'alarming'],
  // A clock that was set back.
  [hoursAgo(-1), 'recent'],
] as const)('the newest at %s is %s', (takenAt, expected) => {
  expect(judgeBackupAge(takenAt, now)).toBe(expected)
})
