import { expect, it } from 'vitest'
import { readCheckInMessageOptions } from './check-in-message-options'

it.each([
  [null, { triggerAtAdmission: false, insuredOnly: false }],
  [{ triggerAtAdmission: true }, { triggerAtAdmission: true, insuredOnly: false }],
  [
    { triggerAtAdmission: 'yes', insuredOnly: true },
    { triggerAtAdmission: false, insuredOnly: false },
  ],
  ['rubbish', { triggerAtAdmission: false, insuredOnly: false }],
])('%j is read as %j', (kept, expected) => expect(readCheckInMessageOptions(kept)).toEqual(expected))
