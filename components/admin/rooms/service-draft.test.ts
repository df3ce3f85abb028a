import { expect, it } from 'vitest'
import { localDateSchema } from '@/lib/domain/time/local-date'
import { newService, readService, toServiceDraft } from './service-draft'

const typed = { ...newService('2026-12-01'), code: '02.1896', name: 'Khám Nội', price: '50.600', roomCodes: ['12'] }
const read = {
  code: '02.1896',
  name: 'Khám Nội',
  kind: 'examination',
  visitType: '01',
  priceVnd: 50_600,
  roomCodes: ['12'],
  open: true,
  validFrom: localDateSchema.parse('2026-12-01'),
  validTo: null,
} as const

it('reads a service as it is typed, and shows it again as it was read', () => {
  expect(readService(typed).read).toEqual(read)
  expect(readService(toServiceDraft({ ...read, roomCodes: ['12'] })).read).toEqual(read)
})

it.each([
  ['code', 'Khám Nội'],
  ['code', ''],
  ['name', '  '],
  ['price', '-5'],
  ['price', '50,6'],
  ['validFrom', '31/02/2026'],
  ['validTo', '30/11/2026'],
] as const)('says that %s «%s» is wrong', (field, text) => {
  const { wrong, read: whole } = readService({ ...typed, [field]: text })
  expect(whole).toBeUndefined()
  expect(Object.entries(wrong).flatMap(([name, isWrong]) => (isWrong ? [name] : []))).toEqual([field])
})
