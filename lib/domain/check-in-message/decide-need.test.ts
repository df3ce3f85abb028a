import { expect, it } from 'vitest'
import { decideNoMessage, type NeedSubject } from './decide-need'

const visit: NeedSubject = { emergency: false, routeCode: '1.1', insured: true, state: 'waiting' }
const options = { triggerAtAdmission: true, insuredOnly: false }

it.each<[string, Partial<NeedSubject>, boolean, string | undefined]>([
  ['an ordinary visit is reported', {}, false, undefined],
  ['so is one without insurance', { insured: false, routeCode: null }, false, undefined],
  ['unless the administrator chose insured ones only', { insured: false, routeCode: null }, true, 'uninsured'],
  ['never an emergency', { emergency: true }, false, 'emergency'],
  ['nor what was decided as one later', { routeCode: '2' }, false, 'emergency'],
  ['never a visit for tests only', { serviceKind: 'test-only' }, false, 'test-only'],
  ['nor one that was cancelled', { state: 'cancelled' }, false, 'cancelled'],
  ['one that is finished still is', { state: 'done', serviceKind: 'examination' }, false, undefined],
])('%s', (_, over, insuredOnly, expected) => {
  expect(decideNoMessage({ ...visit, ...over }, { ...options, insuredOnly })).toBe(expected)
})
