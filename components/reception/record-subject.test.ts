import { expect, it } from 'vitest'
import { personCardSchema } from '@/lib/contracts/people'
import type { Scan } from '@/lib/domain/scan/scan.schema'
import { recordSubject } from './record-subject'
import { startDraft, type Subject } from './visit-draft'

const person = personCardSchema.parse({
  personId: '5b0c2a70-4a1c-4a52-9a55-0f6f6f6f0001',
  fullName: 'Nguyễn Thị Mẫu',
  sex: 'female',
  identifiers: [],
  temporary: false,
  ticketsToday: [],
})
const NUMBER: Scan = { kind: 'personal-number', personalNumber: '031185004417', textTrusted: true, warnings: [] }
const NAME: Scan = { kind: 'text-query', query: 'mẫu', textTrusted: true, warnings: [] }
const onFile = (oldNumber: 'no' | 'unconfirmed' | 'contradicted' | 'joined'): Subject => ({
  kind: 'known',
  person,
  differences: [],
  oldNumber,
})

it.each<[string, Scan, Subject, object | undefined]>([
  ['somebody on file', NUMBER, onFile('no'), { personId: person.personId }],
  ['found by an old number, not confirmed', NUMBER, onFile('unconfirmed'), undefined],
  ['found by a number, all else being different', NUMBER, onFile('contradicted'), undefined],
  ['confirmed', NUMBER, onFile('joined'), { personId: person.personId }],
  ['somebody new with a card', NUMBER, { kind: 'new', similar: [] }, { personalNumber: '031185004417' }],
  ['somebody new by name', NAME, { kind: 'new', similar: [] }, undefined],
  ['nobody knows who', NAME, { kind: 'temporary', reason: 'emergency' }, undefined],
])('asks for the records of %s', (_, scan, subject, expected) => {
  const reading = { draftId: 1, scan, method: 'typed-number' as const, inputMethodActive: false, startedAtMs: 0 }
  expect(recordSubject({ kind: 'ready', draft: startDraft(reading, subject) })).toEqual(expected)
})
