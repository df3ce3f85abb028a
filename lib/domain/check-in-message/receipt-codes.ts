import type { AttemptReason } from './decide-attempt'

export interface ReceiptMeaning {
  /** `not-accepted`: the gateway says that it has not taken the message; `uncertain`: it may have. */
  kind: 'not-accepted' | 'uncertain'
  reason: AttemptReason
  citation: string
}

const CHECK_IN = 'CV 1245/BHXH-CNTT 2024, Phụ lục I'
const TOKEN_LIST = 'PL02 2025, mã kết quả lấy token'
const SUBMIT_4210 = 'mã lỗi gửi hồ sơ thời QĐ 4210, nguồn thứ cấp'
const CERTIFICATES = 'mã trả lời GuiHoSoChungTu2025, nguồn thứ cấp'

/** Every `maKetQua` known of submissions, 200 apart. No list was published for QĐ 3176; the others come from its kin. */
export const receiptCodes: Readonly<Record<string, ReceiptMeaning>> = {
  '401': { kind: 'not-accepted', reason: 'gateway_rejected_account', citation: CHECK_IN },
  '402': { kind: 'not-accepted', reason: 'gateway_rejected_account', citation: TOKEN_LIST },
  '403': { kind: 'not-accepted', reason: 'gateway_rejected_account', citation: CHECK_IN },
  '201': { kind: 'not-accepted', reason: 'content_refused', citation: SUBMIT_4210 },
  '202': { kind: 'not-accepted', reason: 'content_refused', citation: SUBMIT_4210 },
  '204': { kind: 'not-accepted', reason: 'content_refused', citation: SUBMIT_4210 },
  '205': { kind: 'not-accepted', reason: 'content_refused', citation: CERTIFICATES },
  '1001': { kind: 'not-accepted', reason: 'content_refused', citation: CERTIFICATES },
  '408': { kind: 'uncertain', reason: 'gateway_timeout', citation: SUBMIT_4210 },
  '500': { kind: 'uncertain', reason: 'gateway_error', citation: SUBMIT_4210 },
}
