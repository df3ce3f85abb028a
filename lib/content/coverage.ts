import type { CoverageNextAction, CoverageProblemCode, CoverageStatus } from '@/lib/domain/coverage/coverage.schema'
import { isResultCode, type ResultCode } from '@/lib/domain/coverage/result-codes'

export type CoverageCopy = { sentence: string; nextAction: string }

const ASK_LATER = 'Vẫn cấp số; hệ thống sẽ tự hỏi lại.'
const CALL_ADMIN = 'Vẫn cấp số và báo người quản trị kiểm tra tài khoản cổng BHXH.'
const CHECK_PAPER = 'Kiểm tra thẻ BHYT và giấy tờ tùy thân bản giấy, đúng thì tiếp nhận.'
const RETYPE_NUMBER = 'Đối chiếu số thẻ trên giấy hoặc VssID, nhập lại; có thể tra bằng số CCCD 12 chữ số.'
const CHECK_IDENTITY = 'Đối chiếu với căn cước và thẻ BHYT, sửa rồi tra lại.'
const SELF_PAY = 'Hỏi người bệnh có thẻ mới không; nếu không, tiếp nhận theo diện thu phí.'

/** What each result code says to the receptionist, and the one thing to do next. */
const resultCodeCopy = {
  '000': { sentence: 'Thẻ BHYT còn giá trị, thông tin chính xác.', nextAction: 'Tiếp nhận.' },
  '001': { sentence: 'Thẻ do BHXH Bộ Quốc phòng quản lý.', nextAction: CHECK_PAPER },
  '002': { sentence: 'Thẻ do BHXH Bộ Công an quản lý.', nextAction: CHECK_PAPER },
  '003': { sentence: 'Thẻ cũ hết giá trị, đã có thẻ mới.', nextAction: 'Dùng thông tin thẻ mới.' },
  '004': {
    sentence: 'Thẻ cũ còn giá trị, đã được cấp thẻ mới.',
    nextAction: 'Dùng thẻ có giá trị trong ngày khám (đã chọn sẵn).',
  },
  '010': { sentence: 'Thẻ BHYT đã hết giá trị sử dụng.', nextAction: SELF_PAY },
  '050': { sentence: 'Không có thông tin thẻ BHYT.', nextAction: RETYPE_NUMBER },
  '051': { sentence: 'Mã thẻ không đúng.', nextAction: RETYPE_NUMBER },
  '052': { sentence: 'Mã tỉnh cấp thẻ (ký tự 4, 5) không đúng.', nextAction: RETYPE_NUMBER },
  '053': { sentence: 'Mã quyền lợi (ký tự 3) không đúng.', nextAction: RETYPE_NUMBER },
  '054': { sentence: 'Số CCCD của cán bộ tra cứu chưa được đăng ký trên cổng BHXH.', nextAction: CALL_ADMIN },
  '055': { sentence: 'Họ tên cán bộ tra cứu không khớp số CCCD đã đăng ký.', nextAction: CALL_ADMIN },
  '060': { sentence: 'Họ tên không khớp với thẻ BHYT.', nextAction: CHECK_IDENTITY },
  '061': { sentence: 'Họ tên không khớp với thẻ BHYT (đúng ký tự đầu).', nextAction: CHECK_IDENTITY },
  '070': { sentence: 'Ngày sinh không khớp với thẻ BHYT.', nextAction: CHECK_IDENTITY },
  '080': { sentence: 'Giới tính không khớp với thẻ BHYT.', nextAction: CHECK_IDENTITY },
  '090': { sentence: 'Nơi đăng ký khám chữa bệnh ban đầu không khớp.', nextAction: CHECK_IDENTITY },
  '100': { sentence: 'Cổng BHXH lỗi khi lấy dữ liệu sổ thẻ.', nextAction: ASK_LATER },
  '101': { sentence: 'Máy chủ cổng BHXH đang lỗi hoặc quá tải.', nextAction: ASK_LATER },
  '110': { sentence: 'Thẻ BHYT đã bị thu hồi.', nextAction: SELF_PAY },
  '120': { sentence: 'Thẻ BHYT đã báo giảm.', nextAction: SELF_PAY },
  '121': { sentence: 'Thẻ đã báo giảm do chuyển ra ngoại tỉnh.', nextAction: SELF_PAY },
  '122': { sentence: 'Thẻ đã báo giảm do chuyển trong tỉnh.', nextAction: SELF_PAY },
  '123': { sentence: 'Thẻ đã báo giảm do tăng lại tại cùng đơn vị.', nextAction: SELF_PAY },
  '124': { sentence: 'Thẻ đã báo giảm, ngừng tham gia.', nextAction: SELF_PAY },
  '130': {
    sentence: 'Trẻ em chưa xuất trình thẻ BHYT.',
    nextAction: 'Xem giấy khai sinh hoặc giấy chứng sinh, tiếp nhận theo thẻ tạm.',
  },
  '205': { sentence: 'Cổng BHXH không nhận câu hỏi: sai định dạng tham số.', nextAction: CALL_ADMIN },
  '401': { sentence: 'Cổng BHXH không chấp nhận tài khoản của cơ sở.', nextAction: CALL_ADMIN },
  '402': { sentence: 'Mã cơ sở khám chữa bệnh không đúng trên cổng BHXH.', nextAction: CALL_ADMIN },
  '403': { sentence: 'Tài khoản cổng BHXH của cơ sở đã bị khóa.', nextAction: CALL_ADMIN },
  '500': { sentence: 'Máy chủ cổng BHXH gặp lỗi.', nextAction: ASK_LATER },
  '501': { sentence: 'Cổng BHXH báo lỗi 501.', nextAction: ASK_LATER },
  '999': { sentence: 'Cổng BHXH báo lỗi 999.', nextAction: ASK_LATER },
} satisfies Record<ResultCode, CoverageCopy>

/** The words for a result code; one that is in no list is shown raw. */
export function describeResultCode(code: string): CoverageCopy {
  if (isResultCode(code)) return resultCodeCopy[code]
  return { sentence: `Cổng BHXH trả về mã chưa biết: ${code}.`, nextAction: ASK_LATER }
}

export const coverageProblemSentences = {
  gateway_timeout: 'Cổng BHXH chưa trả lời trong thời gian chờ.',
  gateway_unreachable: 'Chưa kết nối được cổng BHXH.',
  gateway_rejected_account: 'Cổng BHXH từ chối tài khoản hoặc cán bộ tra cứu của cơ sở.',
  gateway_refused_question: 'Cổng BHXH không nhận câu hỏi.',
  gateway_bad_answer: 'Cổng BHXH trả lời không đọc được.',
  gateway_busy: 'Đang có quá nhiều lượt tra cứu cùng lúc.',
  gateway_error: 'Cổng BHXH đang gặp lỗi.',
  card_not_valid_today: 'Thẻ có thật nhưng không có giá trị vào ngày hôm nay.',
} satisfies Record<CoverageProblemCode, string>

export const coverageNextActions = {
  admit_and_ask_again: ASK_LATER,
  tell_administrator: CALL_ADMIN,
  ask_for_current_card: SELF_PAY,
} satisfies Record<CoverageNextAction, string>

export const coverageStatusLabels = {
  verified: 'Còn giá trị',
  'not-covered': 'Không được hưởng hôm nay',
  'not-found': 'Không tìm thấy thẻ',
  mismatch: 'Thông tin không khớp',
  'check-paper': 'Kiểm tra giấy tờ',
  unverified: 'Chưa xác minh, sẽ hỏi lại',
} satisfies Record<CoverageStatus, string>

const treatmentOutcomes: Record<string, string> = {
  '1': 'Khỏi',
  '2': 'Đỡ',
  '3': 'Không thay đổi',
  '4': 'Nặng hơn',
  '5': 'Tử vong',
  '6': 'Tiên lượng nặng xin về',
  '7': 'Chưa xác định',
  '8': 'Tử vong ngoại viện',
}

/** KET_QUA_DTRI of a past visit in words; a code that is in no list is shown raw. */
export function describeTreatmentOutcome(code: string): string {
  return treatmentOutcomes[code] ?? code
}
