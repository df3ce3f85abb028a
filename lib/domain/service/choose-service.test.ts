import { expect, it } from 'vitest'
import { chooseService } from './choose-service'

const [a, b] = [{ code: 'a' }, { code: 'b' }]

it.each([
  ['none offered', [], 'a', undefined],
  ['the only one needs no choice', [a], undefined, a],
  ['the only one, whatever an old page chose', [a], 'gone', a],
  ['the one chosen', [a, b], 'b', b],
  ['several and no choice', [a, b], undefined, undefined],
  ['several and a choice that is gone', [a, b], 'gone', undefined],
])('%s', (_, offered, chosen, expected) => expect(chooseService(offered, chosen)).toBe(expected))
