import type { StaffMember } from '@/lib/contracts/staff'

/** The words of people and roles. */
export const staffText = {
  title: 'Người dùng và vai trò',
  intro:
    'Mỗi người một tài khoản riêng. Khoá có hiệu lực ngay, cả với trang đang mở. Mọi thay đổi ở đây đều được ghi nhật ký.',
  add: 'Thêm người dùng',
  list: 'Danh sách',
  show: 'Hiện',
  filters: {
    all: 'Tất cả',
    active: 'Đang dùng',
    idle: 'Lâu không dùng',
    disabled: 'Đã khoá',
    review: 'Cần rà soát',
    untrained: 'Chưa tập huấn',
  },
  find: 'Tìm theo tên',
  none: 'Không có ai trong mục này.',
  name: 'Họ tên',
  username: 'Tên đăng nhập',
  usernameHint: '3 đến 30 ký tự a–z, 0–9, dấu chấm, gạch dưới.',
  usernameWrong: 'Tên đăng nhập gồm 3 đến 30 ký tự a–z, 0–9, dấu chấm, gạch dưới, không dấu.',
  nameWrong: 'Ghi họ tên, ít nhất 2 chữ.',
  role: 'Vai trò',
  chooseRole: 'Chọn vai trò',
  roleWrong: 'Chọn một vai trò.',
  lastUsed: 'Dùng lần cuối',
  neverUsed: 'chưa dùng lần nào',
  trained: 'Tập huấn',
  trainedOn: 'Ngày tập huấn',
  trainedHint: 'Ngày/tháng/năm, ví dụ 13/11/2026. Để trống nếu chưa. Tính vào chỉ số K6 của kế hoạch.',
  trainedWrong: 'Ghi ngày dạng 13/11/2026, không ở tương lai.',
  untrained: 'chưa tập huấn',
  reviewed: 'Rà soát',
  notReviewed: 'chưa rà soát',
  own: 'tài khoản của bạn',
  open: (name: string) => `Mở tài khoản ${name}`,
  openShort: 'Mở',
  create: 'Tạo tài khoản',
  save: 'Lưu',
  saved: 'Đã lưu.',
  cancel: 'Thôi',
  states: {
    active: 'Đang dùng',
    idle: 'Lâu không dùng',
    disabled: 'Đã khoá',
  } satisfies Record<StaffMember['state'], string>,
  oneTime: 'Chờ đổi mật khẩu',
  oneTimeTitle: (name: string) => `Mật khẩu dùng một lần của ${name}`,
  oneTimeDetail: (until: string) =>
    `Đọc hoặc chép cho người đó ngay bây giờ, mật khẩu này không hiện lại. Lần đăng nhập đầu phải đổi. Hết hạn ${until}.`,
  gotIt: 'Đã đưa cho người dùng',
  about: 'Tên, vai trò, tập huấn',
  ownDetail: 'Đây là tài khoản của bạn: vai trò, khoá và cấp lại mật khẩu là việc của một quản trị khác.',
  password: 'Mật khẩu',
  passwordDetail: 'Quên, hoặc có người khác biết: cấp mật khẩu dùng một lần. Mọi phiên của người này kết thúc ngay.',
  reset: 'Cấp lại mật khẩu',
  resetConfirm: 'Cấp lại và kết thúc mọi phiên',
  waiting: (until: string) => `Đang giữ mật khẩu dùng một lần, hết hạn ${until}.`,
  sessions: 'Phiên đang mở',
  noSessions: 'Không đăng nhập ở đâu.',
  sessionLine: (startedAt: string, lastUsedAt: string) => `Từ ${startedAt}, dùng lần cuối ${lastUsedAt}`,
  endSession: 'Kết thúc',
  endAll: 'Kết thúc tất cả',
  ended: (count: number) => `Đã kết thúc ${count} phiên.`,
  disableTitle: 'Khoá tài khoản',
  disableDetail:
    'Người này bị đăng xuất ngay ở mọi máy và không đăng nhập được nữa. Những gì họ đã làm vẫn giữ nguyên.',
  reason: 'Lý do khoá',
  reasons: ['Nghỉ việc', 'Chuyển bộ phận', 'Nghi lộ mật khẩu'],
  reasonWrong: 'Ghi lý do, ít nhất 3 chữ.',
  disable: 'Khoá tài khoản',
  disabled: (name: string) => `Đã khoá tài khoản ${name}.`,
  disabledBecause: (reason: string) => `Đã khoá: ${reason}`,
  idleDetail: 'Tài khoản lâu không dùng. Mở lại thì người này đăng nhập được bằng mật khẩu cũ.',
  enable: 'Mở lại tài khoản',
  enabled: (name: string) => `Đã mở lại tài khoản ${name}.`,
  reviewTitle: 'Rà soát quyền',
  reviewDue: (count: number, months: number) =>
    `${count} tài khoản cần rà soát (${months} tháng một lần): còn làm việc không, vai trò có đúng không.`,
  reviewShow: 'Xem các tài khoản đó',
  reviewAll: (count: number) => `Đã xem, giữ nguyên ${count} tài khoản này`,
  review: 'Đã rà soát, giữ nguyên',
  reviewDone: (count: number) => `Đã ghi rà soát ${count} tài khoản.`,
  reviewLine: (by: string, at: string) => `${by} rà soát ${at}`,
  rules: 'Quy định tài khoản',
  rulesDetail:
    'TCVN 14423 và QĐ 326 yêu cầu khoá tài khoản không dùng 45 ngày và rà soát 6 tháng một lần; đối chiếu văn bản trước khi nới.',
  idleDays: 'Coi là lâu không dùng sau (ngày)',
  idleDaysWrong: 'Từ 7 đến 365 ngày.',
  whenIdle: 'Khi đó',
  whenIdles: { disable: 'Tự khoá', mark: 'Chỉ đánh dấu' },
  reviewMonths: 'Rà soát quyền mỗi (tháng)',
  reviewMonthsWrong: 'Từ 1 đến 24 tháng.',
  saveRules: 'Lưu quy định',
} as const

/** A browser as its user agent tells it, in the words people use; the text itself where it is none we know. */
export function describeBrowser(userAgent: string): string {
  const system = /Windows|Android|iPhone|iPad|Mac OS|Linux/.exec(userAgent)?.[0]
  // Edge and Cốc Cốc call themselves Chrome too: the more particular name first.
  const [, browser] = [...BROWSERS].find(([sign]) => userAgent.includes(sign)) ?? []
  if (!browser) return userAgent === '' ? 'Chương trình không rõ' : userAgent.slice(0, 60)
  return system ? `${browser} trên ${system}` : browser
}

const BROWSERS = new Map([
  ['Edg/', 'Edge'],
  ['coc_coc', 'Cốc Cốc'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
])
