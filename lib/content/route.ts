import type { DecidedCode, RouteCode } from '@/lib/domain/route/route-code'
import type {
  AppointmentStatus,
  ReferralStatus,
  RouteCheck,
  RouteConflictNote,
  RouteRule,
} from '@/lib/domain/route/route-decision.schema'

/** Short titles of the 27 codes of QĐ 3276/QĐ-BYT PL1. */
export const routeCodeTitles = {
  '1.1': 'Đúng nơi đăng ký ban đầu',
  '1.2': 'Cấp ban đầu trong danh sách',
  '1.3': 'Có phiếu chuyển cơ sở',
  '1.4': 'Thay đổi nơi lưu trú, cư trú',
  '1.5': 'Có phiếu hẹn khám lại',
  '1.6': 'Hiến bộ phận cơ thể, điều trị ngay sau hiến',
  '1.7': 'Trẻ sơ sinh điều trị ngay sau sinh',
  '1.11': 'Tự đến, cấp ban đầu',
  '1.12': 'Tự đến, ngoại trú, cấp cơ bản dưới 50 điểm',
  '1.13': 'Tự đến, ngoại trú, cấp cơ bản 50–70 điểm',
  '1.14': 'Tự đến, ngoại trú, cấp cơ bản từng là tuyến tỉnh, trung ương',
  '1.15': 'Tự đến, nội trú, cấp cơ bản',
  '1.16': 'Tự đến, cấp cơ bản, bệnh thuộc Phụ lục II',
  '1.17': 'Tự đến, cấp chuyên sâu, bệnh thuộc Phụ lục I',
  '1.18': 'Tự đến, ngoại trú, cấp chuyên sâu từng là tuyến tỉnh',
  '2': 'Cấp cứu',
  '3.1': 'Tự đến, cấp chuyên sâu từng là tuyến trung ương',
  '3.2': 'Tự đến, nội trú, cấp chuyên sâu từng là tuyến tỉnh',
  '3.3': 'Tự đến, cơ sở từng là tuyến huyện',
  '3.6': 'Nội trú cấp chuyên sâu, người ở vùng khó khăn, xã đảo, huyện đảo',
  '7': 'Lĩnh thuốc do dịch bệnh nhóm A, bất khả kháng',
  '7.2': 'Lĩnh thuốc hộ',
  '7.3': 'Lĩnh thuốc tại cơ sở khác',
  '7.4': 'Thuốc gửi đến người bệnh',
  '10': 'Lĩnh thuốc, trường hợp khác',
  '8': 'Thu hồi đề nghị thanh toán',
  '9': 'Không khám chữa bệnh BHYT',
} satisfies Record<RouteCode, string>

/** Whether a text is one of the 27 codes. */
export function isRouteCode(code: string): code is RouteCode {
  return Object.hasOwn(routeCodeTitles, code)
}

const caseReasons = {
  '1.1': 'Thẻ đăng ký khám chữa bệnh ban đầu tại đây.',
  '1.2': 'Cơ sở cấp ban đầu trong danh sách: ai đến cũng được hưởng đủ.',
  '1.3': 'Có phiếu chuyển đến đúng cơ sở này, còn giá trị.',
  '1.4': 'Có giấy tờ lưu trú hoặc tạm trú và cơ sở không phải cấp chuyên sâu.',
  '1.5': 'Có phiếu hẹn khám lại của cơ sở này, chưa dùng.',
  '1.6': 'Người hiến bộ phận cơ thể, phải điều trị ngay sau khi hiến.',
  '1.7': 'Trẻ sơ sinh phải điều trị ngay sau khi sinh.',
  '1.11': 'Tự đến cơ sở cấp ban đầu.',
  '1.12': 'Tự đến khám ngoại trú tại cơ sở cấp cơ bản dưới 50 điểm hoặc tạm xếp cấp.',
  '1.13': 'Tự đến khám ngoại trú tại cơ sở cấp cơ bản từ 50 điểm.',
  '1.14': 'Tự đến khám ngoại trú tại cơ sở cấp cơ bản trước đây thuộc tuyến tỉnh hoặc trung ương.',
  '1.15': 'Tự đến, điều trị nội trú tại cơ sở cấp cơ bản.',
  '1.16': 'Bệnh thuộc Phụ lục II TT 01/2025, khám tại cơ sở cấp cơ bản không cần phiếu chuyển.',
  '1.17': 'Bệnh thuộc Phụ lục I TT 01/2025, khám tại cơ sở cấp chuyên sâu không cần phiếu chuyển.',
  '1.18': 'Tự đến khám ngoại trú tại cơ sở cấp chuyên sâu trước đây thuộc tuyến tỉnh.',
  '2': 'Cấp cứu: được hưởng tại bất kỳ cơ sở nào.',
  '3.1': 'Tự đến cơ sở cấp chuyên sâu trước đây thuộc tuyến trung ương.',
  '3.2': 'Tự đến, điều trị nội trú tại cơ sở cấp chuyên sâu trước đây thuộc tuyến tỉnh.',
  '3.3': 'Tự đến cơ sở trước đây thuộc tuyến huyện.',
  '3.6': 'Thẻ có mã nơi sống K1, K2 hoặc K3 và điều trị nội trú tại cơ sở cấp chuyên sâu.',
  '9': 'Thẻ không dùng được hôm nay.',
} satisfies Record<DecidedCode, string>

/** "Vì sao?": one sentence per reason; its citation comes with the decision. */
export const routeReasonTexts = {
  ...caseReasons,
  'benefit-level': 'Mức hưởng theo ký tự thứ 3 của thẻ.',
  'full-whatever-the-card': 'Hưởng 100 %, không phụ thuộc mức hưởng của thẻ.',
  'self-referred-part': 'Tự đến khám ngoại trú: quỹ chi trả một phần mức hưởng.',
  'self-referred-unpaid': 'Tự đến khám ngoại trú: quỹ chưa chi trả vào ngày này.',
  'former-central-inpatient': 'Tự đến, nội trú: quỹ chi trả một phần mức hưởng.',
  'former-central-outpatient': 'Tự đến, ngoại trú: quỹ không chi trả.',
  'five-years-copaid': 'Đủ 5 năm liên tục và cùng chi trả trong năm quá 6 lần mức tham chiếu: hưởng 100 %.',
} satisfies Record<RouteRule, string>

/** What is still to be checked, as one instruction each. */
export const routeCheckTexts = {
  'coverage-unusable': 'Hỏi người bệnh có thẻ mới không; có thì tra cứu lại.',
  'benefit-level-unknown': 'Chưa biết mức hưởng của thẻ: đang tính mức thấp nhất.',
  'registered-facility-unknown': 'Chưa biết nơi đăng ký ban đầu: kiểm tra thẻ có đăng ký tại đây không.',
  'referral-incomplete': 'Phiếu chuyển thiếu ngày ký, nơi đi, nơi đến hoặc lý do: xem lại phiếu.',
  'referral-at-request': 'Phiếu chuyển theo yêu cầu người bệnh: chưa tính là 1.3, hỏi bộ phận BHYT.',
  'referral-second-episode': 'Phiếu chuyển một năm đã dùng cho đợt trước: từ đợt thứ hai cần phiếu hẹn khám lại.',
  'referral-shared-today':
    'Phiếu chuyển đang dùng cho lượt khác hôm nay: tính là cùng một đợt khám (cách hiểu của phần mềm, luật chưa nói rõ). Nếu là đợt khác, hỏi bộ phận BHYT.',
  'referral-unsigned':
    'Phiếu chuyển chưa có chữ ký số, hoặc bản giấy thiếu chữ ký: xem bản giấy có chữ ký và dấu, hoặc VNeID.',
  'referral-signing-day': 'Ngày ký đang lấy theo ngày chuyển: đọc lại ngày ký trên phiếu hoặc VNeID.',
  'referral-one-year-unread': 'Chưa ai đọc phiếu có giá trị 01 năm hay không: xem lại phiếu.',
  'holiday-unsure': 'Hạn phiếu chuyển phụ thuộc một ngày nghỉ lễ chưa chính thức: hỏi bộ phận BHYT.',
  'holidays-not-entered': 'Chưa có lịch nghỉ lễ của năm này: tự đếm lại 10 ngày làm việc.',
  'appointment-unsigned': 'Phiếu hẹn chưa có chữ ký: liên hệ bác sĩ hẹn.',
  'appointment-too-early': 'Đến sớm hơn ngày hẹn: hỏi có dấu hiệu bất thường không, hoặc bác sĩ xác nhận.',
  'appointment-too-late': 'Đến muộn hơn ngày hẹn: cần bác sĩ hoặc cơ sở xác nhận.',
  'appointment-not-on-day': 'Lệch ngày hẹn ít ngày: được chấp nhận theo hướng dẫn, luật không quy định số ngày.',
  'residence-papers': 'Xem thông tin lưu trú trên VNeID mức 2 và giấy tờ kèm theo.',
  'organ-donor-papers': 'Xem giấy ra viện hoặc xác nhận hiến bộ phận cơ thể.',
  'newborn-papers': 'Xem giấy chứng sinh, làm thẻ tạm; cha mẹ hoặc người thân ký hồ sơ.',
  'emergency-by-doctor': 'Bác sĩ quyết định có phải cấp cứu không; giấy tờ nộp trước khi kết thúc đợt điều trị.',
  'confirmed-diagnosis': 'Cần chẩn đoán xác định bệnh trong phụ lục; chỉ hưởng cho bệnh đó.',
  'area-code': 'Kiểm tra mã nơi sống K1, K2, K3 trên cổng BHXH.',
  'facility-score-missing': 'Chưa nhập điểm xếp cấp của cơ sở: báo người quản trị.',
  'former-tier-unclear': 'Chưa rõ tuyến cũ của cơ sở cấp chuyên sâu: báo người quản trị.',
  'copayment-unknown': 'Đã đủ 5 năm liên tục: tra số tiền cùng chi trả trong năm.',
  'five-years-self-referred': 'Đã đủ 5 năm và vượt mức cùng chi trả, nhưng tự đến nên không miễn: hỏi bộ phận BHYT.',
  'low-cost-visit': 'Nếu chi phí cả lượt dưới 15 % mức tham chiếu thì hưởng 100 % khi thanh toán.',
  'full-benefit-groups':
    'Từ 01/01/2026 người hộ cận nghèo và người từ 75 tuổi hưởng trợ cấp hưu trí xã hội được 100 % (NQ 261/2025/QH15); thẻ có thể còn ghi mức cũ: tra cổng BHXH.',
  'other-papers-basic':
    'Hỏi người bệnh có giấy lưu trú, tạm trú (tính 1.4), giấy tờ chẩn đoán xác định bệnh thuộc Phụ lục II (tính 1.16), hoặc vừa hiến bộ phận cơ thể (tính 1.6) không.',
  'other-papers-specialised':
    'Hỏi người bệnh có giấy tờ chẩn đoán xác định bệnh thuộc Phụ lục I (tính 1.17), hoặc vừa hiến bộ phận cơ thể (tính 1.6) không.',
  'before-tables': 'Ngày khám trước thời gian có trong bảng quy định: kiểm tra lại.',
} satisfies Record<RouteCheck, string>

/** Where the law gives two answers. */
export const routeConflictTexts = {
  'former-district-from-50-points':
    'Cơ sở từng là tuyến huyện, từ 50 điểm: bảng mã dò từ trên xuống cho 1.13, Luật BHYT Đ22 k4đ cho 3.3 (hưởng đủ).',
  'former-district-under-50-points':
    'Cơ sở từng là tuyến huyện, dưới 50 điểm: bảng mã dò từ trên xuống cho 1.12, Luật BHYT Đ22 k4đ cho 3.3. Mức hưởng như nhau.',
  'inpatient-with-listed-disease': 'Nội trú với bệnh thuộc Phụ lục II: hợp cả 1.15 và 1.16. Mức hưởng như nhau.',
} satisfies Record<RouteConflictNote, string>

export const referralStatusLabels = {
  valid: 'Còn hạn',
  continuing: 'Đang trong đợt điều trị',
  expiring: 'Sắp hết hạn',
  expired: 'Hết hạn',
  future: 'Ngày ký sau ngày khám',
  'wrong-facility': 'Chuyển đến cơ sở khác',
  used: 'Đã dùng',
  'at-request': 'Theo yêu cầu người bệnh',
  incomplete: 'Thiếu thông tin',
  unsigned: 'Không có chữ ký',
} satisfies Record<ReferralStatus, string>

export const appointmentStatusLabels = {
  'on-time': 'Đúng hẹn',
  early: 'Đến sớm',
  'late-ok': 'Đến muộn, được chấp nhận',
  'late-needs-confirmation': 'Đến muộn, cần xác nhận',
  used: 'Đã dùng',
  'other-facility': 'Hẹn của cơ sở khác',
  unsigned: 'Chưa ký',
} satisfies Record<AppointmentStatus, string>
