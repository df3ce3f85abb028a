import { expect, it } from 'vitest'
import { createCache } from './create-cache'

const setUp = () => {
  const clock = { ms: 5_000 }
  const cache = createCache<{ storedAtMs: number; name: string }>(1_000, 2, () => clock.ms)
  const put = (name: string) => cache.set(name, { storedAtMs: clock.ms, name })
  return { clock, cache, put }
}

it.each([
  [999, 'a'],
  [1_000, undefined],
  [-1, undefined],
])('a value %i ms later is %s', (laterMs, expected) => {
  const { clock, cache, put } = setUp()
  put('a')
  clock.ms += laterMs
  expect(cache.get('a')?.name).toBe(expected)
})

it('lets the longest unused go first', () => {
  const { cache, put } = setUp()
  put('a')
  put('b')
  cache.get('a')
  put('c')
  expect(['a', 'b', 'c'].map((name) => cache.get(name)?.name)).toEqual(['a', undefined, 'c'])
})
