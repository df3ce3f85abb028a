import { expect, it } from 'vitest'
import { err, ok } from '../result'
import { chooseService } from './choose-service'

const [a, b] = [{ code: 'a' }, { code: 'b' }]
const refused = err({ code: 'service_not_offered' })

it.each([
  ['none offered, none chosen', [], undefined, ok(undefined)],
  ['the only one needs no choice', [a], undefined, ok(a)],
  ['the only one, chosen', [a], 'a', ok(a)],
  ['the one chosen', [a, b], 'b', ok(b)],
  ['several and no choice', [a, b], undefined, ok(undefined)],
  ['several and a choice that is gone', [a, b], 'gone', refused],
  ['one left and the other chosen: nobody gets what the desk did not see', [a], 'gone', refused],
  ['none left', [], 'gone', refused],
])('%s', (_, offered, chosen, expected) => expect(chooseService(offered, chosen)).toEqual(expected))
