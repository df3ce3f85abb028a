import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findBackupTime, nameBackup } from './backup-name'
import { chooseKeptBackups } from './choose-kept-backups'

const now = new Date('2026-11-26T03:00:00Z')
const DAY_MS = 24 * 60 * 60 * 1000
const daily = (days: number) => Array.from({ length: days }, (_, ago) => new Date(now.getTime() - ago * DAY_MS))
const times = fc.array(
  fc.date({ min: new Date('2024-01-01T00:00:00Z'), max: new Date('2027-01-01T00:00:00Z'), noInvalidDate: true }),
  { maxLength: 200 },
)

describe('chooseKeptBackups', () => {
  it('keeps of two years of nights a week of days, five weeks and twelve months', () => {
    const kept = [...chooseKeptBackups(daily(730), now)].map((at) => at.toISOString().slice(0, 10)).toSorted()
    expect(kept.slice(-7)).toEqual([
      '2026-11-20',
      '2026-11-21',
      '2026-11-22',
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
    ])
    expect(kept).toContain('2026-11-01')
    expect(kept).toContain('2025-12-31')
    expect(kept.length).toBeLessThanOrEqual(24)
  })

  it('keeps the last of a day that has several, and all of the last two days', () => {
    const morning = new Date('2026-11-23T01:00:00Z')
    const noon = new Date('2026-11-23T05:00:00Z')
    expect([...chooseKeptBackups([morning, noon], now)]).toEqual([noon])
    const beforeUpgrade = new Date('2026-11-26T01:00:00Z')
    const afterIt = new Date('2026-11-26T02:00:00Z')
    expect(chooseKeptBackups([beforeUpgrade, afterIt], now).size).toBe(2)
  })

  it('takes the day of Vietnam', () => {
    const beforeMidnight = new Date('2026-11-20T16:59:00Z')
    const afterMidnight = new Date('2026-11-20T17:01:00Z')
    expect(chooseKeptBackups([beforeMidnight, afterMidnight], now).size).toBe(2)
  })

  it('never gives up the newest, nor one from the future, and keeps what it kept before', () => {
    fc.assert(
      fc.property(times, (takenAt) => {
        const kept = chooseKeptBackups(takenAt, now)
        const past = takenAt.filter((at) => at <= now)
        const newest = past.toSorted((a, b) => b.getTime() - a.getTime())[0]
        if (newest) expect([...kept].some((at) => at.getTime() === newest.getTime())).toBe(true)
        for (const at of takenAt) if (at > now) expect(kept.has(at)).toBe(true)
        expect(chooseKeptBackups([...kept], now)).toEqual(kept)
      }),
    )
  })
})

describe('nameBackup', () => {
  it('is read again, to the second', () => {
    expect(nameBackup('31999', now)).toBe('tiepdon-31999-20261126T030000Z.age')
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date('2099-01-01T00:00:00Z'), noInvalidDate: true }), (at) => {
        const read = findBackupTime(nameBackup('31999', at))
        expect(read?.getTime()).toBe(Math.floor(at.getTime() / 1000) * 1000)
      }),
    )
  })

  it.each(['tiepdon-31999-20261126T030000Z.age.part', 'ghi-chu.txt', 'tiepdon-31999-20261399T030000Z.age'])(
    'leaves %s alone',
    (name) => {
      expect(findBackupTime(name)).toBeNull()
    },
  )
})
