import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerHistory } from '../replies/answer-history'
import { toWireStamp } from '../replies/wire-dates'
import { readSettings } from '../read-settings'
import { sandboxPerson } from '../people/sandbox-person'
import { sandboxEpisodes } from './sandbox-episodes'

const now = new Date('2026-11-25T02:00:00Z')
const anySeed = fc.integer({ min: 0, max: 2 ** 31 - 1 })
const anyIndex = fc.integer({ min: 0, max: 99_999_999 })

describe('sandboxEpisodes', () => {
  it('fit the age and sex of the person, after birth and before today, newest first', () => {
    fc.assert(
      fc.property(anySeed, anyIndex, (seed, index) => {
        const { birthDate, sex } = sandboxPerson(seed, index)
        const episodes = sandboxEpisodes(seed, index, now)
        for (const { condition, admittedAt, dischargedAt, facilityCode } of episodes) {
          const age = admittedAt.getUTCFullYear() - birthDate.year
          expect(age).toBeGreaterThanOrEqual(condition.fromAge)
          expect(age).toBeLessThanOrEqual(condition.toAge ?? 100)
          expect(condition.sex ?? sex).toBe(sex)
          expect(dischargedAt > admittedAt && dischargedAt < now).toBe(true)
          expect(facilityCode).toMatch(/^319\d\d$/)
        }
        expect(episodes).toEqual(episodes.toSorted((a, b) => b.admittedAt.getTime() - a.admittedAt.getTime()))
      }),
      { numRuns: 500 },
    )
  })

  it('are the same all day long', () => {
    expect(sandboxEpisodes(1, 4, new Date('2026-11-25T10:00:00Z'))).toEqual(sandboxEpisodes(1, 4, now))
  })

  it('are what the gateway tells of the same person', () => {
    const { personalNumber, fullName } = sandboxPerson(1, 0)
    const question = { maThe: personalNumber, hoTen: fullName, ngaySinh: '1985' }
    const { officer, ...settings } = readSettings({ NODE_ENV: 'test' })
    const asked = { ...question, hoTenCb: officer.name, cccdCb: officer.id }
    const told = answerHistory(asked, { ...settings, officer }, now).dsLichSuKCB2025
    expect(told?.map((row) => [row.maCSKCB, row.ngayVao, row.tenBenh])).toEqual(
      sandboxEpisodes(1, 0, now).map((episode) => [
        episode.facilityCode,
        toWireStamp(episode.admittedAt),
        episode.condition.name,
      ]),
    )
  })
})
