import { expect, it } from 'vitest'
import { buildFirstCost, buildMessageSubject } from '@/lib/testing/builders/build-message-subject'
import { buildMessage, type MessageSubject } from './build-message'
import type { FirstCost } from './first-cost.schema'
import { writeMessage } from './write-message'

const build = (subject: Partial<MessageSubject> = {}, cost: Partial<FirstCost> = {}) =>
  buildMessage(buildMessageSubject(subject), buildFirstCost(cost))

it('fills the 26 fields as the published example does', () => {
  const { fields, problems } = build()
  expect(problems).toEqual([])
  expect(fields).toEqual({
    MA_LK: '0b7f3c1e-5f1c-4f7a-9f57-2f4a7a1f0001',
    STT: '1',
    MA_BN: '0b7f3c1e-5f1c-4f7a-9f57-2f4a7a1f0002',
    HO_TEN: 'NGUYỄN VĂN MẪU',
    SO_CCCD: '031085000001',
    NGAY_SINH: '198503050000',
    GIOI_TINH: '1',
    MA_THE_BHYT: 'GD4313100000001',
    MA_DKBD: '31999',
    GT_THE_TU: '20260101',
    GT_THE_DEN: '20261231',
    MA_DOITUONG_KCB: '1.1',
    NGAY_VAO: '202611200820',
    NGAY_VAO_NOI_TRU: '',
    LY_DO_VNT: '',
    MA_LY_DO_VNT: '',
    MA_LOAI_KCB: '01',
    MA_CSKCB: '31999',
    MA_DICH_VU: '00.0000.0000',
    TEN_DICH_VU: 'Khám Nội (mẫu)',
    MA_THUOC: '',
    TEN_THUOC: '',
    MA_VAT_TU: '',
    TEN_VAT_TU: '',
    NGAY_YL: '202611200831',
    DU_PHONG: '',
  })
})

it.each<[string, Partial<MessageSubject>, Record<string, string>]>([
  ['only the year of birth', { birthDate: { year: 1940 } }, { NGAY_SINH: '194000000000' }],
  ['month and year of birth', { birthDate: { year: 1940, month: 6 } }, { NGAY_SINH: '194000000000' }],
  [
    'no insurance: code 9, and nothing of a card',
    { insured: false, routeCode: '1.1' },
    { MA_DOITUONG_KCB: '9', MA_THE_BHYT: '', MA_DKBD: '', GT_THE_TU: '', GT_THE_DEN: '' },
  ],
  [
    'insurance nobody could verify yet: the number on file, no dates',
    { card: undefined, identifiers: [{ kind: 'insurance-card-number', value: 'GD4313100000001' }] },
    { MA_THE_BHYT: 'GD4313100000001', MA_DKBD: '', GT_THE_TU: '', SO_CCCD: '' },
  ],
  ['nine digits of before', { identifiers: [{ kind: 'old-id-number', value: '030000001' }] }, { SO_CCCD: '030000001' }],
  ['a passport of one letter', { identifiers: [{ kind: 'passport', value: 'C1234567' }] }, { SO_CCCD: 'C1234567' }],
  ['any other passport does not fit', { identifiers: [{ kind: 'passport', value: 'AB123456' }] }, { SO_CCCD: '' }],
  ['a decomposed name', { fullName: 'Đỗ Thị  Mẫu'.normalize('NFD') }, { HO_TEN: 'ĐỖ THỊ MẪU' }],
  ['midnight in Viet Nam', { admittedAt: new Date('2026-11-19T17:00:00Z') }, { NGAY_VAO: '202611200000' }],
])('%s', (_, subject, expected) => {
  const { fields, problems } = build(subject)
  expect(fields).toMatchObject(expected)
  expect(problems).toEqual([])
})

it.each<[FirstCost['kind'], Record<string, string>]>([
  ['medicine', { MA_THUOC: 'x', TEN_THUOC: 'Tên', MA_DICH_VU: '', MA_VAT_TU: '' }],
  ['supply', { MA_VAT_TU: 'x', TEN_VAT_TU: 'Tên', MA_DICH_VU: '', MA_THUOC: '' }],
])('a first cost that is a %s stands in its own fields', (kind, expected) => {
  const { fields, problems } = build({}, { kind, code: 'x', name: 'Tên' })
  expect(fields).toMatchObject(expected)
  expect(problems).toEqual([])
})

it("joins the hospital system's later tables by its own MA_LK", () => {
  expect(build({}, { linkId: 'HIS-2611200001' }).fields.MA_LK).toBe('HIS-2611200001')
})

it.each<[string, Partial<MessageSubject>, Partial<FirstCost>, { field: string; problem: string }[]]>([
  ['nobody knows the birth date', { birthDate: null }, {}, [{ field: 'NGAY_SINH', problem: 'missing' }]],
  [
    '28 days old: the hour is asked for',
    { birthDate: { year: 2026, month: 10, day: 23 } },
    {},
    [{ field: 'NGAY_SINH', problem: 'birth_time_missing' }],
  ],
  ['28 days old, the hour is told', { birthDate: { year: 2026, month: 10, day: 23 } }, { birthTime: '05:40' }, []],
  ['29 days old', { birthDate: { year: 2026, month: 10, day: 22 } }, {}, []],
  ['no code decided', { routeCode: null }, {}, [{ field: 'MA_DOITUONG_KCB', problem: 'missing' }]],
  ['no name', { fullName: ' ' }, {}, [{ field: 'HO_TEN', problem: 'missing' }]],
  ['a service code of 51 characters', {}, { code: 'x'.repeat(51) }, [{ field: 'MA_DICH_VU', problem: 'too_long' }]],
  ['a code of a list that is not in force', {}, { visitType: '16' }, []],
  [
    'the same before 01/08/2026',
    { admittedAt: new Date('2026-07-31T16:59:00Z') },
    { visitType: '16' },
    [{ field: 'MA_LOAI_KCB', problem: 'not_in_list' }],
  ],
])('says by field what is missing or wrong: %s', (_, subject, cost, expected) => {
  expect(build(subject, cost).problems).toEqual(expected)
})

it('is written as the example, element by element', () => {
  const xml = writeMessage(build({ fullName: 'Mẫu <&> "A"' }).fields, '<Signature></Signature>')
  expect(xml).toMatch(/^<CHI_TIEU_TRANG_THAI_KCB><DSACH_TRANG_THAI_KCB><TRANG_THAI_KCB><MA_LK>/)
  expect(xml).toContain('<HO_TEN>MẪU &lt;&amp;&gt; "A"</HO_TEN><SO_CCCD>')
  expect(xml).toMatch(
    /<DU_PHONG><\/DU_PHONG><\/TRANG_THAI_KCB><\/DSACH_TRANG_THAI_KCB><CHUKYDONVI><Signature><\/Signature><\/CHUKYDONVI><\/CHI_TIEU_TRANG_THAI_KCB>$/,
  )
})
