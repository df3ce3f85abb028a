import { expect, it } from 'vitest'
import type { EnvelopeTables } from './envelope-tables'
import { toEpisode } from './to-episode'

const origin = { facilityCode: '31907', importedAt: new Date('2026-11-14T02:00:00Z') }
const main = {
  MA_LK: 'LK-0001',
  NGAY_VAO: '202611090815',
  NGAY_RA: '202611091040',
  MA_LOAI_KCB: '01',
  LY_DO_VV: 'Đau đầu',
  CHAN_DOAN_VAO: 'Theo dõi tăng huyết áp',
  CHAN_DOAN_RV: 'Tăng huyết áp vô căn',
  MA_BENH_CHINH: 'I10',
  MA_BENH_KT: 'E78.5;',
  KET_QUA_DTRI: '2',
  MA_LOAI_RV: '1',
  CAN_NANG: '58,5',
  NGAY_TAI_KHAM: '20261209;20270109',
  T_TONGCHI_BV: '1250000',
}

it('an episode of its XML1 alone says nothing about what did not come', () => {
  expect(toEpisode({ XML1: [main] }, origin)).toEqual({
    ok: true,
    value: {
      facilityCode: '31907',
      admittedAt: '2026-11-09T01:15:00.000Z',
      dischargedAt: '2026-11-09T03:40:00.000Z',
      careKind: '01',
      reason: 'Đau đầu',
      admissionDiagnosis: 'Theo dõi tăng huyết áp',
      mainDiagnosis: { code: 'I10', text: 'Tăng huyết áp vô căn' },
      otherDiagnoses: [{ code: 'E78.5' }],
      outcome: '2',
      dischargeKind: '1',
      weightKg: 58.5,
      returnOn: ['2026-12-09', '2027-01-09'],
      medicines: [],
      procedures: [],
      results: [],
      courseNotes: [],
      tables: ['XML1'],
      source: { kind: 'envelope', at: '2026-11-14T02:00:00.000Z' },
    },
  })
})

it('medicines, services, results and notes of their tables', () => {
  const tables: EnvelopeTables = {
    XML1: [main],
    XML2: [{ TEN_THUOC: 'Amlodipin', HAM_LUONG: '5 mg', LIEU_DUNG: 'Sáng 1 viên', CACH_DUNG: 'Uống', SO_LUONG: '30' }],
    XML3: [
      { TEN_DICH_VU: 'Khám Nội', MA_DICH_VU: '02.1896', SO_LUONG: '1' },
      { TEN_DICH_VU: 'Khám Nội', MA_DICH_VU: '02.1896', MA_VAT_TU: 'N03.02.010', TEN_VAT_TU: 'Bơm tiêm' },
    ],
    XML4: [{ TEN_CHI_SO: 'Creatinin', GIA_TRI: '< 92', DON_VI_DO: 'µmol/l', NGAY_KQ: '202611090930' }, { MO_TA: 'x' }],
    XML5: [{ DIEN_BIEN_LS: 'Tỉnh', HOI_CHAN: 'Hội chẩn tim mạch', THOI_DIEM_DBLS: '202611090900' }],
    XML8: [{ QT_BENHLY: 'Đau đầu 3 ngày', PP_DIEUTRI: 'Nội khoa' }],
  }
  expect(toEpisode(tables, origin)).toMatchObject({
    ok: true,
    value: {
      medicines: [{ name: 'Amlodipin', strength: '5 mg', dose: 'Sáng 1 viên; Uống', quantity: 30 }],
      procedures: [{ name: 'Khám Nội', code: '02.1896', quantity: 1 }],
      results: [{ name: 'Creatinin', value: '< 92', unit: 'µmol/l', resultAt: '2026-11-09T02:30:00.000Z' }],
      courseNotes: [{ text: 'Tỉnh\nHội chẩn tim mạch', at: '2026-11-09T02:00:00.000Z' }],
      summary: { history: 'Đau đầu 3 ngày', treatment: 'Nội khoa' },
      tables: ['XML1', 'XML2', 'XML3', 'XML4', 'XML5', 'XML8'],
    },
  })
})

it('the discharge papers of twins are shown under each other', () => {
  const XML7 = [
    { SO_LUU_TRU: 'LT-1', CHAN_DOAN_RV: 'Con 1: 2800 g', PP_DIEUTRI: 'Theo dõi' },
    { SO_LUU_TRU: 'LT-2', CHAN_DOAN_RV: 'Con 2: 2650 g', PP_DIEUTRI: 'Theo dõi' },
  ]
  expect(toEpisode({ XML1: [main], XML7 }, origin)).toMatchObject({
    ok: true,
    value: {
      dischargePaper: { number: 'LT-1; LT-2', diagnosis: 'Con 1: 2800 g\nCon 2: 2650 g', treatment: 'Theo dõi' },
    },
  })
})

it.each([
  ['0 where nobody weighed', { CAN_NANG: '0' }, { weightKg: undefined }],
  ['a stay that ends in the future', { NGAY_RA: '202611302359' }, { dischargedAt: '2026-11-30T16:59:00.000Z' }],
  ['a day that no calendar has', { NGAY_RA: '20260231' }, { dischargedAt: undefined }],
  ['an hour that no clock has', { NGAY_RA: '202611092460' }, { dischargedAt: undefined }],
])('%s', (_, change, expected) => {
  expect(toEpisode({ XML1: [{ ...main, ...change }] }, origin)).toMatchObject({ ok: true, value: expected })
})

it('without a day of arrival there is no episode to order', () => {
  const { NGAY_VAO: _, ...row } = main
  expect(toEpisode({ XML1: [row] }, origin)).toEqual({ ok: false, error: { table: 'XML1', field: 'NGAY_VAO' } })
})
