import { expect, it } from 'vitest'
import { nextService } from './next-service'

const [a, b, c] = [{ code: 'a' }, { code: 'b' }, { code: 'c' }]

it.each([
  ['the one after', [a, b, c], 'a', b],
  ['the first after the last', [a, b, c], 'c', a],
  ['the first where the one before is gone', [a, b], 'c', a],
  ['the same where it is alone', [a], 'a', a],
  ['none where there is none', [], 'a', undefined],
])('%s', (_, services, code, expected) => expect(nextService(services, code)).toBe(expected))
