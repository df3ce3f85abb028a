import fc from 'fast-check'
import { expect, it } from 'vitest'
import { noteLowering } from './note-lowering'

it.each([
  ['the first decision', undefined, null, 40, null],
  ['the same again', 80, null, 80, null],
  ['a higher one', 80, null, 100, null],
  ['a lower one', 80, null, 40, 80],
  ['lower still', 40, 80, 0, 80],
  ['up again, not all the way', 0, 80, 40, 80],
  ['back to where it was', 40, 80, 80, null],
  ['no decision any more', 80, null, undefined, 80],
])('%s', (_, ratePercent, loweredFromPercent, next, expected) => {
  expect(noteLowering({ ratePercent, loweredFromPercent }, next)).toBe(expected)
})

it('whatever comes, a rate below the highest that stood is marked with it', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1 }), (rates) => {
      let before: { ratePercent: number | undefined; loweredFromPercent: number | null } = {
        ratePercent: undefined,
        loweredFromPercent: null,
      }
      let highest = 0
      for (const rate of rates) {
        const loweredFromPercent = noteLowering(before, rate)
        expect(loweredFromPercent).toBe(rate < highest ? highest : null)
        highest = Math.max(highest, rate)
        before = { ratePercent: rate, loweredFromPercent }
      }
    }),
  )
})
