import { expect, it } from 'vitest'
import { toAppointment } from './to-appointment'

const origin = { facilityCode: '31999', importedAt: new Date('2026-10-21T02:00:00Z') }
const row = {
  SO_GIAYHEN_KL: 'HK-0077',
  MA_CSKCB: '31999',
  HO_TEN: 'LÊ VĂN MẪU',
  GIOI_TINH: '1',
  NGAY_CT: '20261020',
  NGAY_HEN_KL: '20261120',
  MA_BENH_CHINH: 'E11.9',
}

it('a follow-up slip', () => {
  expect(toAppointment(row, origin)).toMatchObject({
    ok: true,
    value: {
      kind: 'appointment',
      number: 'HK-0077',
      fromFacilityCode: '31999',
      issuedOn: '2026-10-20',
      dueOn: '2026-11-20',
      holder: { fullName: 'LÊ VĂN MẪU', sex: 'male' },
      diagnosis: { code: 'E11.9' },
    },
  })
})

it.each([
  ['8 characters', '20261120'],
  ['12 characters with the usual 0800', '202611200800'],
  ['12 characters at the day’s end', '202611202359'],
])('NGAY_HEN_KL of %s is a day', (_, NGAY_HEN_KL) => {
  expect(toAppointment({ ...row, NGAY_HEN_KL }, origin)).toMatchObject({ ok: true, value: { dueOn: '2026-11-20' } })
})

it.each([
  ['without a day', { NGAY_HEN_KL: '' }, 'NGAY_HEN_KL'],
  ['on a day that no calendar has', { NGAY_HEN_KL: '20260231' }, 'NGAY_HEN_KL'],
])('%s it is of no use', (_, change, field) => {
  expect(toAppointment({ ...row, ...change }, origin)).toEqual({ ok: false, error: { table: 'XML14', field } })
})
