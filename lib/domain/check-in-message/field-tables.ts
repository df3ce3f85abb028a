import type { Dated, DatedRows } from '../route/find-dated'
import { routeCodeSchema } from '../route/route-code'
import { isWireBirth, isWireDay, isWireMinute } from '../records/envelope/is-wire-date'
import type { MessageField } from './message-field'

/** What the published checker asks of one field. */
export interface FieldRule {
  maxLength?: number
  /** `x` of the checker's column "bắt buộc"; or only where another field is filled, or where all of others are empty. */
  required?: 'always' | { with: MessageField } | { without: readonly MessageField[] }
  /** What a filled field looks like. */
  form?: (text: string) => boolean
  /** The codes it may hold. */
  list?: readonly string[]
  /** Not earlier than NGAY_VAO. */
  afterArrival?: true
}

export interface FieldTable extends Dated {
  rules: Readonly<Record<MessageField, FieldRule>>
  citation: string
}

// QĐ 3276/QĐ-BYT 17/10/2025 PL1: 27 codes. QĐ 1804/QĐ-BYT 19/06/2026: 16 codes from 01/08/2026, 10 before (QĐ 824).
const visitTypes = (count: number) => Array.from({ length: count }, (_, at) => String(at + 1).padStart(2, '0'))

const rules: FieldTable['rules'] = {
  MA_LK: { maxLength: 100, required: 'always' },
  STT: { maxLength: 10, required: 'always', form: (text) => /^[1-9]\d*$/.test(text) },
  MA_BN: { maxLength: 100, required: 'always' },
  HO_TEN: { maxLength: 255, required: 'always' },
  // 9 or 12 digits, or 1 capital and 7 digits of a passport.
  SO_CCCD: { maxLength: 15, form: (text) => /^(?:\d{9}|\d{12}|[A-Z]\d{7})$/.test(text) },
  NGAY_SINH: { maxLength: 12, required: 'always', form: (text) => text.length === 12 && isWireBirth(text) },
  GIOI_TINH: { maxLength: 1, required: 'always', list: ['1', '2', '3'] },
  MA_THE_BHYT: { maxLength: 15, form: (text) => /^(?:[A-Z]{2}[1-5]\d{12}|TE1\d{2}\d{10})$/.test(text) },
  MA_DKBD: { maxLength: 5, form: (text) => /^[0-9A-Z]{5}$/.test(text) },
  GT_THE_TU: { maxLength: 8, form: isWireDay },
  GT_THE_DEN: { maxLength: 8, form: isWireDay },
  MA_DOITUONG_KCB: { maxLength: 4, required: 'always', list: routeCodeSchema.options },
  NGAY_VAO: { maxLength: 12, required: 'always', form: isWireMinute },
  NGAY_VAO_NOI_TRU: { maxLength: 12, form: isWireMinute, afterArrival: true },
  LY_DO_VNT: { maxLength: 4000, required: { with: 'NGAY_VAO_NOI_TRU' } },
  MA_LY_DO_VNT: { maxLength: 10 },
  MA_LOAI_KCB: { maxLength: 2, required: 'always', list: visitTypes(10) },
  MA_CSKCB: { maxLength: 5, required: 'always', form: (text) => /^[0-9A-Z]{5}$/.test(text) },
  MA_DICH_VU: { maxLength: 50, required: { without: ['MA_THUOC', 'MA_VAT_TU'] } },
  TEN_DICH_VU: { maxLength: 1024, required: { with: 'MA_DICH_VU' } },
  MA_THUOC: { maxLength: 255, required: { without: ['MA_DICH_VU', 'MA_VAT_TU'] } },
  TEN_THUOC: { maxLength: 1024, required: { with: 'MA_THUOC' } },
  MA_VAT_TU: { maxLength: 255, required: { without: ['MA_DICH_VU', 'MA_THUOC'] } },
  TEN_VAT_TU: { maxLength: 1024, required: { with: 'MA_VAT_TU' } },
  NGAY_YL: { maxLength: 12, required: 'always', form: isWireMinute },
  DU_PHONG: {},
}

/**
 * What a check-in message must hold, by the day of arrival. Of QĐ 3176 we know the same 26 fields from BHXH's guide at
 * second hand (one analysis speaks of 32); its own checker was not found, so that of QĐ 4750 stands on.
 */
export const fieldTables: DatedRows<FieldTable> = [
  { from: '2024-07-01', rules, citation: 'QĐ 4750/QĐ-BYT 29/12/2023; BHXH, Validate CTN QĐ 4750' },
  {
    from: '2026-08-01',
    rules: { ...rules, MA_LOAI_KCB: { ...rules.MA_LOAI_KCB, list: visitTypes(16) } },
    citation: 'QĐ 4750, QĐ 3176/QĐ-BYT 29/10/2024; QĐ 1804/QĐ-BYT 19/06/2026 (MA_LOAI_KCB)',
  },
]
