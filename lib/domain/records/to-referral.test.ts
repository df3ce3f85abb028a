import { expect, it } from 'vitest'
import { toReferral } from './to-referral'

const origin = { facilityCode: '31907', importedAt: new Date('2026-11-14T02:00:00Z') }

const common = {
  MA_LK: 'LK-0001',
  SO_HOSO: 'HS-77',
  SO_CHUYENTUYEN: 'CT-0412',
  GIAY_CHUYEN_TUYEN: '0412/2026/GCT',
  MA_CSKCB: '31907',
  HO_TEN: 'PHẠM THỊ HỒNG MẪU',
  NGAY_SINH: '198500000000',
  GIOI_TINH: '2',
  MA_THE_BHYT: 'DN4313199900001',
  GT_THE_DEN: '20261231',
  NGAY_VAO: '202611090815',
  NGAY_RA: '202611131630',
  CHAN_DOAN_RV: 'Tăng huyết áp vô căn (nguyên phát)',
  MA_BENH_CHINH: 'I10',
  MA_BENH_KT: 'E78.5;E11.9',
  PP_DIEUTRI: 'Nội khoa',
  MA_LYDO_CT: '1',
  HUONG_DIEU_TRI: 'Siêu âm tim',
  PHUONGTIEN_VC: 'Tự túc',
}

it('the spelling of QĐ 4750', () => {
  const row = {
    ...common,
    MA_NOI_DI: '31912',
    MA_NOI_DEN: '31999',
    TEN_DICH_VU: 'Điện tim',
    TEN_THUOC: 'Amlodipin 5 mg',
    PP_DIEU_TRI: 'Hai thuốc hạ áp',
  }
  expect(toReferral(row, origin)).toEqual({
    ok: true,
    value: {
      kind: 'referral',
      number: '0412/2026/GCT',
      fileNumber: 'HS-77',
      registerNumber: 'CT-0412',
      fromFacilityCode: '31907',
      earlierFacilityCodes: ['31912'],
      toFacilityCode: '31999',
      holder: {
        fullName: 'PHẠM THỊ HỒNG MẪU',
        birthDate: { year: 1985 },
        sex: 'female',
        insuranceCardNumber: 'DN4313199900001',
        insuranceValidTo: '2026-12-31',
      },
      treatedFrom: '2026-11-09T01:15:00.000Z',
      treatedTo: '2026-11-13T09:30:00.000Z',
      transferredAt: '2026-11-13T09:30:00.000Z',
      signedOn: '2026-11-13',
      signedOnIs: 'transfer-day',
      reason: 'appropriate',
      diagnosis: { code: 'I10', text: 'Tăng huyết áp vô căn (nguyên phát)' },
      otherDiagnoses: [{ code: 'E78.5' }, { code: 'E11.9' }],
      treatment: 'Nội khoa\nHai thuốc hạ áp',
      services: 'Điện tim',
      medicines: 'Amlodipin 5 mg',
      plan: 'Siêu âm tim',
      transport: 'Tự túc',
      source: { kind: 'envelope', at: '2026-11-14T02:00:00.000Z' },
    },
  })
})

it('the spelling of QĐ 3176', () => {
  const row = { ...common, MA_CSKCB_DI: '31912;31913', MA_CSKCB_DEN: '31999', TINH_TRANG_CT: 'Tỉnh, ổn định' }
  expect(toReferral(row, origin)).toMatchObject({
    ok: true,
    value: {
      earlierFacilityCodes: ['31912', '31913'],
      toFacilityCode: '31999',
      treatment: 'Nội khoa',
      conditionOnTransfer: 'Tỉnh, ổn định',
    },
  })
})

it.each([
  ['leaves near midnight: the Vietnamese day', { NGAY_RA: '202611132359' }, { signedOn: '2026-11-13' }],
  ['several leavings: the last one', { NGAY_RA: '202611101000;202611131630' }, { signedOn: '2026-11-13' }],
  ['no leaving: no day is made up', { NGAY_RA: '' }, { signedOn: undefined }],
  ['the patient asked for it', { MA_LYDO_CT: '3' }, { reason: 'patient-request' }],
  ['an unknown reason stays unknown', { MA_LYDO_CT: '9' }, { reason: undefined }],
  ['without MA_CSKCB the envelope wrote it', { MA_CSKCB: '' }, { fromFacilityCode: '31907' }],
  ['without its own number that of the register', { GIAY_CHUYEN_TUYEN: '' }, { number: 'CT-0412' }],
])('%s', (_, change, expected) => {
  const row = Object.fromEntries(Object.entries({ ...common, ...change }).filter(([, text]) => text !== ''))
  expect(toReferral(row, origin)).toMatchObject({ ok: true, value: expected })
})

it('a referral without any number cannot be told from another one', () => {
  const { GIAY_CHUYEN_TUYEN: _, SO_CHUYENTUYEN: __, SO_HOSO: ___, ...row } = common
  expect(toReferral(row, origin)).toEqual({ ok: false, error: { table: 'XML13', field: 'GIAY_CHUYEN_TUYEN' } })
})
