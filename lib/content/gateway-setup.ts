import type { GatewaySetup, GatewayStep, TestGatewayResponse } from '@/lib/contracts/gateway-setup'
import { coverageProblemSentences } from './coverage'

export const gatewaySourceTexts = {
  environment: 'cấu hình máy chủ (BHXH_…)',
  application: 'nhập trong ứng dụng',
} as const satisfies Record<GatewaySetup['source'], string>

export const gatewayStepTexts = {
  name: 'Tìm địa chỉ máy chủ',
  connect: 'Kết nối',
  token: 'Đăng nhập',
  card: 'Tra cứu thẻ',
  history: 'Lịch sử khám',
  copayment: 'Cùng chi trả',
} as const satisfies Record<GatewayStep, string>

/** What went wrong at a step, and what whoever looks after the account does next. */
export const gatewayFailureTexts = {
  name_unknown: {
    sentence: 'Không tìm thấy tên máy chủ.',
    nextAction: 'Kiểm tra mạng, DNS và địa chỉ BHXH_BASE_URL trên máy chủ.',
  },
  certificate_refused: {
    sentence: 'Chứng thư của máy chủ không hợp lệ.',
    nextAction: 'Kiểm tra giờ máy chủ và chứng thư gốc; đừng tắt kiểm tra chứng thư.',
  },
  gateway_timeout: {
    sentence: coverageProblemSentences.gateway_timeout,
    nextAction: 'Thử lại sau ít phút; nếu vẫn vậy, hỏi BHXH. Quầy vẫn cấp số bình thường.',
  },
  gateway_unreachable: {
    sentence: coverageProblemSentences.gateway_unreachable,
    nextAction: 'Cổng chỉ nhận địa chỉ mạng đã đăng ký: kiểm tra đường truyền và địa chỉ IP với BHXH.',
  },
  gateway_rejected_account: {
    sentence: coverageProblemSentences.gateway_rejected_account,
    nextAction:
      'Mật khẩu có thể đã hết hạn: đổi trên cổng rồi nhập bên trên. Mã 054, 055: đăng ký lại cán bộ tra cứu trên cổng.',
  },
  gateway_refused_question: {
    sentence: coverageProblemSentences.gateway_refused_question,
    nextAction: 'Kiểm tra số, họ tên và ngày sinh của câu hỏi thử.',
  },
  gateway_bad_answer: {
    sentence: coverageProblemSentences.gateway_bad_answer,
    nextAction: 'Kiểm tra địa chỉ có đúng là cổng tiếp nhận (egw) không.',
  },
  gateway_busy: { sentence: coverageProblemSentences.gateway_busy, nextAction: 'Thử lại sau ít phút.' },
  gateway_error: {
    sentence: coverageProblemSentences.gateway_error,
    nextAction: 'Thử lại sau; lỗi ở phía cổng. Quầy vẫn cấp số bình thường.',
  },
} as const satisfies Record<NonNullable<TestGatewayResponse['failure']>, { sentence: string; nextAction: string }>

export const gatewaySetupText = {
  title: 'Cổng BHXH',
  intro:
    'Tài khoản mà ứng dụng dùng để tra cứu thẻ. Mật khẩu cổng có hạn: đổi trên cổng xong, nhập ở đây, mọi máy dùng ngay trong vài giây, không cần khởi động lại.',
  account: 'Đang dùng',
  address: 'Địa chỉ',
  addressHint: 'Chỉ đổi được trên máy chủ (BHXH_BASE_URL).',
  username: 'Tài khoản',
  officerName: 'Cán bộ tra cứu',
  officerId: 'Số định danh cán bộ',
  source: 'Lấy từ',
  change: 'Đổi tài khoản hoặc mật khẩu',
  usernameHint: 'Thường là mã cơ sở và _BV, ví dụ 31999_BV.',
  usernameWrong: 'Ghi từ 3 đến 50 ký tự.',
  password: 'Mật khẩu cổng',
  passwordHint: 'Để trống nếu giữ mật khẩu đang dùng. Được lưu mã hóa và không bao giờ hiện lại.',
  officerNameHint: 'Đúng như đã đăng ký trên cổng.',
  officerNameWrong: 'Ghi họ tên cán bộ, ít nhất 3 ký tự.',
  officerIdHint: (masked: string) => `Để trống nếu giữ số ${masked}.`,
  officerIdWrong: 'Đúng 12 chữ số.',
  save: 'Lưu và dùng ngay',
  reset: 'Dùng lại cấu hình máy chủ',

  test: 'Kiểm tra kết nối',
  testIntro:
    'Thử từng bước bằng tài khoản đang dùng. Không ghi người bệnh thì chỉ thử đến bước đăng nhập. Việc thử được ghi nhật ký, không ghi người được hỏi.',
  identifier: 'Số để hỏi thử',
  identifierHint: 'Số định danh 12 số, mã BHXH 10 số hoặc thẻ 15 ký tự. Nên dùng của chính mình.',
  identifierWrong: '10, 12 chữ số, hoặc thẻ 15 ký tự.',
  fullName: 'Họ tên',
  fullNameWrong: 'Ghi họ tên như trên thẻ.',
  birthDate: 'Ngày sinh',
  birthDateHint: 'Ngày/tháng/năm, hoặc chỉ năm.',
  birthDateWrong: 'Ví dụ 05/03/1985 hoặc 1985.',
  start: 'Bắt đầu thử',
  running: 'Đang thử…',
  waiting: 'Chưa thử',
  skipped: 'Bỏ qua: chưa có người để hỏi',
  stopped: 'Bỏ qua: bước trước chưa được',
  good: 'Được',
  bad: 'Không được',
  took: (seconds: string) => `${seconds} giây`,
  code: (resultCode: string) => `mã ${resultCode}`,
} as const
