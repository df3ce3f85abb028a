import { describe, expect, it } from 'vitest'
import { rankPeople } from './rank-people'

const people = [
  { foldedName: 'hoa nguyen thi', lastVisitDay: '2026-11-20' },
  { foldedName: 'nguyen thi hoang', lastVisitDay: null },
  { foldedName: 'nguyen thi hoa', lastVisitDay: null },
  { foldedName: 'nguyen thi thu hoa', lastVisitDay: '2026-01-02' },
  { foldedName: 'nguyen thi hoa', lastVisitDay: '2025-05-05' },
]

describe('rankPeople', () => {
  it('puts the very name first, then the same order, then the rest; the latest visit first among equals', () => {
    expect(rankPeople(people, { words: ['nguyen', 'thi', 'hoa'] })).toEqual([
      people[4],
      people[2],
      people[3],
      people[1],
      people[0],
    ])
  })

  it('goes by the latest visit where only initials were asked for', () => {
    expect(rankPeople(people, { words: ['nth'], initials: 'nth' })[0]).toBe(people[0])
  })
})
