import type { ScanKind, ScanWarningCode } from '@/lib/domain/scan/scan.schema'
import type { ErrorText } from './errors'

/** What a text turned out to be. */
export const scanKindLabels = {
  'citizen-card': 'QR căn cước',
  'insurance-card': 'QR thẻ BHYT',
  mrz: 'Dãy MRZ sau thẻ',
  'personal-number': 'Số định danh 12 số',
  'insurance-card-number': 'Mã thẻ BHYT 15 ký tự',
  'social-insurance-number': 'Mã số BHXH 10 số',
  'old-id-number': 'Số CMND 9 số',
  ticket: 'Phiếu số thứ tự',
  'dynamic-code': 'Mã động',
  'text-query': 'Tìm theo tên',
} as const satisfies Record<ScanKind, string>

/** Doubts about a scan; none of them stops an admission. */
export const scanWarningTexts = {
  unknown_province_prefix: '3 số đầu không phải mã tỉnh hay mã nước đã biết. Đối chiếu lại số trên giấy tờ.',
  sex_mismatch: 'Giới tính không khớp với số định danh. Hỏi lại người bệnh.',
  birth_year_mismatch: 'Năm sinh không khớp với số định danh. Hỏi lại người bệnh.',
  name_damaged: 'Họ tên đọc bị hỏng chữ. Tắt Unikey (chuyển sang E) rồi quét lại, hoặc gõ tay họ tên.',
  address_damaged: 'Địa chỉ đọc bị hỏng chữ. Tắt Unikey (chuyển sang E) rồi quét lại, hoặc hỏi lại.',
  input_method_active: 'Bộ gõ tiếng Việt đang bật khi quét. Chuyển Unikey sang E rồi quét lại.',
  old_id_is_not_unique: 'Số CMND 9 số có thể trùng giữa hai người. Đối chiếu họ tên và ngày sinh.',
  ambiguous_phone_number: '10 số này có thể là mã số BHXH hoặc số điện thoại. Tìm theo cả hai.',
  check_digit_mismatch: 'Số kiểm tra của dãy MRZ không khớp. Đối chiếu lại với thẻ.',
} as const satisfies Record<ScanWarningCode, string>

/** A code that changes by the minute and says nothing to anybody but its own app. */
export const dynamicCodeText: ErrorText = {
  title: 'Đây là mã động của VNeID hoặc ứng dụng khác, không đọc được tại quầy',
  nextStep: 'Mời người bệnh mở ảnh thẻ căn cước trong VNeID rồi quét mã trên ảnh thẻ, hoặc đọc 12 số định danh.',
}
