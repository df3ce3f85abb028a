import { expect, it } from 'vitest'
import { refusedFields } from './refused-fields'

it.each([
  ['a field of somebody new', { 'person.create.phone': ['Invalid'] }, 'Máy chủ không nhận: Điện thoại.'],
  ['a person as a whole', { person: ['Invalid input'] }, 'Máy chủ không nhận: Người bệnh.'],
  [
    'several, each once',
    { 'person.create.fullName': ['a', 'b'], roomCode: ['c'], 'vneid.seen.0': ['d'], 'vneid.seen.1': ['e'] },
    'Máy chủ không nhận: Họ và tên, Phòng khám, Đã xem trên VNeID.',
  ],
])('names %s', (_name, fieldErrors, sentence) => {
  expect(refusedFields(fieldErrors)).toBe(sentence)
})

it.each<Record<string, string[]> | undefined>([{}, { scanToTicketMs: ['Too big'] }, undefined])(
  'says nothing of what has no field: %o',
  (fieldErrors) => {
    expect(refusedFields(fieldErrors)).toBeUndefined()
  },
)
