import { describe, expect, it } from 'vitest'
import { personCardSchema } from '@/lib/contracts/people'
import type { Scan } from '@/lib/domain/scan/scan.schema'
import { coverageQuestion } from './coverage-question'
import { startDraft, type Reading, type Subject } from './visit-draft'
import type { VisitState } from './visit-state'

const person = personCardSchema.parse({
  personId: '5b0c2a70-4a1c-4a52-9a55-0f6f6f6f0001',
  fullName: 'Nguyễn Thị Mẫu',
  birthDate: { year: 1985 },
  sex: 'female',
  identifiers: [],
  temporary: false,
  ticketsToday: [],
})
const KNOWN: Subject = { kind: 'known', person, differences: [], oldNumber: 'no' }
const CARD: Scan = {
  kind: 'citizen-card',
  personalNumber: '031185004417',
  fullName: 'Nguyễn Thị Mẫu',
  birthDate: { year: 1985, month: 3, day: 9 },
  textTrusted: true,
  warnings: [],
}
const NUMBER: Scan = { kind: 'personal-number', personalNumber: '031185004417', textTrusted: true, warnings: [] }
const BY_CARD = {
  personalNumber: '031185004417',
  fullName: 'Nguyễn Thị Mẫu',
  birthDate: { year: 1985, month: 3, day: 9 },
}

const reading = (scan: Scan): Reading => ({
  draftId: 1,
  scan,
  method: 'citizen-card-qr',
  inputMethodActive: false,
  startedAtMs: 0,
})
const ready = (scan: Scan, subject: Subject): VisitState => ({
  kind: 'ready',
  draft: startDraft(reading(scan), subject),
})

describe('coverageQuestion', () => {
  it.each<[string, VisitState, unknown]>([
    ['nobody', { kind: 'idle' }, undefined],
    ['a card, before our own records have answered', { kind: 'looking-up', reading: reading(CARD) }, BY_CARD],
    ['the same card, once they have', ready(CARD, KNOWN), BY_CARD],
    ['a bare number, before', { kind: 'looking-up', reading: reading(NUMBER) }, undefined],
    ['a bare number of somebody on file', ready(NUMBER, KNOWN), { personId: person.personId }],
    [
      'a damaged card of somebody on file',
      ready({ ...CARD, textTrusted: false }, KNOWN),
      { personId: person.personId },
    ],
    ['a bare number of somebody new', ready(NUMBER, { kind: 'new', similar: [] }), undefined],
    ['a card that contradicts the record', ready(CARD, { ...KNOWN, oldNumber: 'contradicted' }), undefined],
    ['no papers', ready(NUMBER, { kind: 'temporary', reason: 'newborn' }), undefined],
    [
      'records that do not answer',
      { kind: 'failed', at: 'look-up', reading: reading(CARD), problem: { code: 'network' } },
      BY_CARD,
    ],
  ])('%s', (_, state, question) => expect(coverageQuestion(state)).toEqual(question))

  it('asks by what was typed once it is whole', () => {
    const state = ready(NUMBER, { kind: 'new', similar: [] })
    if (state.kind !== 'ready') throw new Error('not ready')
    const form = { ...state.draft.form, fullName: 'Trần Văn Mẫu', birthDate: '1950' }
    expect(coverageQuestion({ kind: 'ready', draft: { ...state.draft, form } })).toEqual({
      personalNumber: '031185004417',
      fullName: 'Trần Văn Mẫu',
      birthDate: { year: 1950 },
    })
  })
})
