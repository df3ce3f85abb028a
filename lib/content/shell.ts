import type * as z from 'zod'
import type { gatewayHealthSchema } from '@/lib/contracts/coverage'
import { formatClock } from '@/lib/utils/format-dates'
import { formatSeconds } from '@/lib/utils/format-numbers'

export const shellText = {
  product: 'Tiếp Đón',
  skipToContent: 'Đến nội dung chính',
  navigation: 'Các trang',
  demo: 'Dữ liệu mẫu',
  demoDetail: 'Mọi người và thẻ trên màn hình đều là bịa; không dùng để khám.',
  facility: (name: string, code: string) => `${name} · ${code}`,
  menu: (name: string) => `Tài khoản ${name}`,
  signOut: 'Đăng xuất',
  changePassword: 'Đổi mật khẩu',
  currentPassword: 'Mật khẩu hiện tại',
  newPassword: 'Mật khẩu mới',
  newPasswordHint: 'Ít nhất 12 ký tự, không chứa tên đăng nhập.',
  newPasswordShort: 'Cần ít nhất 12 ký tự.',
  currentPasswordMissing: 'Nhập mật khẩu hiện tại.',
  repeatPassword: 'Nhập lại mật khẩu mới',
  repeatPasswordOther: 'Hai lần nhập chưa giống nhau.',
  ownPassword: 'Đặt mật khẩu của riêng mình',
  ownPasswordDetail:
    'Mật khẩu vừa dùng chỉ dùng được một lần. Đặt mật khẩu mới rồi làm tiếp; những gì đang làm vẫn còn.',
  ownPasswordGreeting: (name: string) =>
    `Chào ${name}. Mật khẩu được cấp chỉ dùng được một lần: đặt mật khẩu mới chỉ mình biết để bắt đầu làm việc.`,
  passwordChanged: 'Đã đổi mật khẩu.',
  signOutFailed: 'Chưa đăng xuất được. Thử lại.',
  desk: 'Bàn số',
  deskHint: 'Ghi nhớ trên máy này, in kèm lượt khám.',
  deskUnset: 'Đặt tên bàn',
  autoPrint: 'Tự in phiếu sau khi cấp số',
  close: 'Đóng',
  reference: (reference: string) => `Mã tham chiếu: ${reference}`,
  offline: 'Mất kết nối với máy chủ.',
  offlineDetail: 'Những gì đã nhập vẫn còn trên màn hình. Khi có mạng lại, bấm Cấp số như thường.',
  stale: 'Danh sách đang đứng yên.',
  staleDetail:
    'Chưa nhận được tin mới từ các bàn khác, đang nối lại. Gọi số, cấp số vẫn được; tải lại trang để xem mới.',
  signInAgain: 'Phiên làm việc đã hết',
  signInAgainDetail: 'Đăng nhập lại ngay tại đây. Những gì đang làm vẫn còn nguyên.',
  signInBeforeScan: 'Đăng nhập trước, rồi quét lại.',
  username: 'Tên đăng nhập',
  password: 'Mật khẩu',
  signIn: 'Đăng nhập',
  signingIn: 'Đang đăng nhập…',
  otherUser: (name: string) => `Phiên này của ${name}. Người khác đăng nhập thì trang sẽ mở lại từ đầu.`,
} as const

export const navLabels = {
  reception: 'Tiếp đón',
  queue: 'Hàng chờ',
  visits: 'Lượt hôm nay',
  referrals: 'Giấy chuyển · hẹn',
  subjects: 'Dữ liệu cá nhân',
  intake: 'Số liệu',
  admin: 'Quản trị',
} as const

/** The gateway's state in one line. */
export function describeGateway({ state, lastAnswerMs, since }: z.infer<typeof gatewayHealthSchema>): string {
  switch (state) {
    case 'unknown':
      return 'Cổng BHXH chưa hỏi lần nào'
    case 'up':
      return lastAnswerMs === undefined ? 'Cổng BHXH chạy' : `Cổng BHXH ${formatSeconds(lastAnswerMs)} giây`
    case 'slow':
      return lastAnswerMs === undefined ? 'Cổng BHXH chậm' : `Cổng BHXH chậm ${formatSeconds(lastAnswerMs)} giây`
    case 'down':
      return since ? `Cổng BHXH không trả lời từ ${formatClock(since)}` : 'Cổng BHXH không trả lời'
  }
}
