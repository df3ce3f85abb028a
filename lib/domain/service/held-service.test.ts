import { expect, it } from 'vitest'
import { heldService } from './held-service'

const [a, b, c] = [{ code: 'a' }, { code: 'b' }, { code: 'c' }]

it.each([
  ['its own, where the room offers it too', [a, b], 'b', b],
  ['the only one there', [a], 'b', a],
  ['the only one there, where none was chosen before', [a], null, a],
  ['several others: nobody can tell', [a, c], 'b', undefined],
  ['several, and none chosen before', [a, b], null, undefined],
  ['a room without services', [], 'b', undefined],
])('%s', (_, offered, held, expected) => expect(heldService(offered, held)).toBe(expected))
