import { expect, it } from 'vitest'
import { createSameAgain } from './same-again'

it('lets a code through once while it stays before the camera, and again after it was away', () => {
  const isSameAgain = createSameAgain(3000)
  const seen = [0, 200, 2900, 5800, 9000].map((at) => isSameAgain('a', at))
  expect(seen).toEqual([false, true, true, true, false])
})

it('keeps codes apart', () => {
  const isSameAgain = createSameAgain(3000)
  expect([isSameAgain('a', 0), isSameAgain('b', 10), isSameAgain('a', 20)]).toEqual([false, false, true])
})
