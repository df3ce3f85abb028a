import type { MessageLine, MessageState } from '@/lib/contracts/messages'
import type { FieldProblemCode } from '@/lib/domain/check-in-message/message-field'
import type { SignerProblem } from '@/lib/domain/check-in-message/signer-problem'
import { formatClock, formatDate, formatDay } from '@/lib/utils/format-dates'
import { formatCount } from '@/lib/utils/format-numbers'

export const messagesText = {
  title: 'Gửi cổng BHXH',
  intro:
    'Bản tin check-in (XML0, QĐ 3176) gửi khi lượt khám phát sinh chi phí đầu tiên. Cấp số không bao giờ phải chờ việc gửi. Cấp cứu và lượt chỉ làm xét nghiệm không phải gửi.',
  filter: 'Trạng thái',
  list: 'Bản tin',
  loading: 'Đang tải…',
  more: 'Xem thêm',
  resend: 'Gửi lại',
  resendOf: (name: string) => `Gửi lại ${name}`,
  resendAll: 'Gửi lại tất cả đang xem',
  requeued: (count: number) =>
    count === 0 ? 'Không có bản tin nào phải gửi lại.' : `Đang gửi lại ${formatCount(count)} bản tin.`,
  noTicket: 'Lượt đã hủy số',
  ticket: ({ label, roomCode, day }: NonNullable<MessageLine['ticket']>) =>
    `Số ${label} · phòng ${roomCode} · ${formatDate(day)}`,
  attempts: (count: number) => `${formatCount(count)} lần gửi`,
  nextTry: (instant: string) => `gửi lại lúc ${formatClock(instant)}`,
  queued: (instant: string) => `vào lúc ${formatDay(instant)} ${formatClock(instant)}`,
  accepted: (instant: string) => `Cổng nhận lúc ${formatDay(instant)} ${formatClock(instant)}`,
  transaction: (id: string) => `Mã giao dịch ${id}`,
  resultCode: (code: string) => `mã ${code}`,
  uncertain:
    'Cổng có thể đã nhận: lần gửi trước không có trả lời rõ ràng. Bản gửi lại giữ nguyên MA_LK và nội dung để cổng nhận ra.',
  settings: 'Khi nào gửi',
  triggerAtAdmission: 'Cấp số là chi phí đầu tiên: gửi ngay với dịch vụ khám đã chọn',
  triggerHint: 'Không chọn: phần mềm bệnh viện báo chi phí đầu tiên qua API first-cost.',
  insuredOnly: 'Chỉ gửi lượt có BHYT',
  insuredHint: 'QĐ 4750 không miễn lượt không BHYT; nơi khác chỉ gửi khi có thẻ. Hỏi BHXH tỉnh trước khi chọn.',
  saved: 'Đã lưu.',
} as const

export const messageStateLabels = {
  waiting: 'Chờ gửi',
  parked: 'Cần xem',
  sent: 'Đã gửi',
  withdrawn: 'Không phải gửi',
} as const satisfies Record<MessageState, string>

export const messageEmptyTexts = {
  waiting: 'Không có bản tin nào chờ gửi.',
  parked: 'Không có bản tin nào phải xem.',
  sent: 'Chưa gửi bản tin nào.',
  withdrawn: 'Không có bản tin nào được rút.',
} as const satisfies Record<MessageState, string>

export const sendingLabel = 'Đang gửi'

const keyProblemTexts = {
  no_key: 'Chưa có khóa ký số của cơ sở',
  key_unreadable: 'Không mở được tệp khóa ký số',
  key_unsuitable: 'Khóa ký số không dùng được: cần RSA từ 2048 bit kèm chứng thư',
  key_expired: 'Chứng thư của khóa ký số không còn (hoặc chưa có) hiệu lực',
} as const satisfies Record<SignerProblem, string>

/** Why nothing is sent, and what to do. */
export function describeKeyProblem(problem: SignerProblem): { title: string; nextStep: string } {
  return {
    title: `${keyProblemTexts[problem]}.`,
    nextStep:
      'Bản tin vẫn được giữ và chờ; cấp số không bị ảnh hưởng. Đặt SIGNING_KEY_FILE và SIGNING_KEY_PASSWORD_FILE trên máy chủ rồi khởi động lại.',
  }
}

export const messageReasonTexts = {
  ...keyProblemTexts,
  gateway_not_reached: 'Không kết nối được cổng',
  gateway_timeout: 'Cổng không trả lời kịp',
  gateway_interrupted: 'Kết nối đứt giữa chừng',
  gateway_bad_answer: 'Cổng trả lời không đọc được',
  gateway_busy: 'Cổng đang bận',
  gateway_error: 'Cổng báo lỗi hệ thống',
  gateway_rejected_account: 'Cổng từ chối tài khoản: kiểm tra tài khoản và IP đã đăng ký',
  content_refused: 'Cổng từ chối nội dung hoặc chữ ký',
  not_confirmed: 'Cổng chưa xác nhận "Tiếp nhận thành công"',
  fields_missing: 'Thiếu thông tin',
  signing_failed: 'Chưa ký được',
  emergency: 'Cấp cứu',
  'test-only': 'Chỉ làm xét nghiệm',
  cancelled: 'Lượt đã hủy',
  uninsured: 'Không BHYT',
} as const satisfies Record<NonNullable<MessageLine['reason']>, string>

const fieldProblemTexts = {
  missing: 'chưa có',
  too_long: 'quá dài',
  malformed: 'sai dạng',
  not_in_list: 'không có trong danh mục',
  before_arrival: 'trước giờ đến',
  birth_time_missing: 'cần giờ sinh (trẻ đến 28 ngày tuổi)',
} as const satisfies Record<FieldProblemCode, string>

const fieldNames: Partial<Record<MessageLine['fields'][number]['field'], string>> = {
  HO_TEN: 'Họ tên',
  NGAY_SINH: 'Ngày sinh',
  SO_CCCD: 'Số CCCD',
  MA_THE_BHYT: 'Mã thẻ BHYT',
  MA_DOITUONG_KCB: 'Mã đối tượng KCB',
  MA_LOAI_KCB: 'Loại KCB',
  MA_DICH_VU: 'Mã dịch vụ',
  TEN_DICH_VU: 'Tên dịch vụ',
}

/** `Ngày sinh (NGAY_SINH): chưa có`. */
export function describeField({ field, problem }: MessageLine['fields'][number]): string {
  const name = fieldNames[field]
  return `${name === undefined ? field : `${name} (${field})`}: ${fieldProblemTexts[problem]}`
}
