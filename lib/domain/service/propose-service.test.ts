import { expect, it } from 'vitest'
import { proposeService } from './propose-service'

const [a, b, c] = [{ code: 'a' }, { code: 'b' }, { code: 'c' }]
const shown = (service: { code: string }, isReplaced = false) => ({ service, isReplaced })

it.each([
  ['a room without services shows nothing', [], undefined, undefined],
  ['nor one with a single service', [a], undefined, undefined],
  ['nor where the one chosen is the only one left', [a], 'a', undefined],
  ['the first of several until the desk chooses', [b, a, c], undefined, shown(b)],
  ['the one chosen', [a, b, c], 'c', shown(c)],
  ['what was chosen is gone: the first, and it is said', [a, b], 'c', shown(a, true)],
  ['the same where only one is left', [a], 'c', shown(a, true)],
  ['nothing left to show', [], 'c', undefined],
])('%s', (_, offered, chosen, expected) => expect(proposeService(offered, chosen)).toEqual(expected))
