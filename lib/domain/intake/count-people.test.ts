import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, localDateSchema } from '../time/local-date'
import { countPeople, type Comers } from './count-people'

const FIRST = localDateSchema.parse('2026-01-01')

it('counts different people exactly, for any period, from days that never saw each other', () => {
  const visits = fc.array(fc.record({ person: fc.nat(9), day: fc.nat(40) }), { maxLength: 120 })
  fc.assert(
    fc.property(visits, fc.nat(40), fc.nat(40), (came, a, b) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)]
      const comers: Comers = {}
      for (let day = from; day <= to; day++) {
        for (const person of new Set(came.filter((visit) => visit.day === day).map((visit) => visit.person))) {
          const before = came.filter((visit) => visit.person === person && visit.day < day).map((visit) => visit.day)
          const earlier = before.length === 0 ? '' : addDays(FIRST, Math.max(...before))
          comers[earlier] = (comers[earlier] ?? 0) + 1
        }
      }
      const inPeriod = came.filter(({ day }) => day >= from && day <= to)
      expect(countPeople(comers, addDays(FIRST, from))).toBe(new Set(inPeriod.map(({ person }) => person)).size)
    }),
  )
})
