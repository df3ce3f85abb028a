import type { DifferenceField, Guardian } from '@/lib/contracts/people'
import type { IdentifierKind } from '@/lib/domain/patient/identifier'
import type { Sex } from '@/lib/domain/patient/sex'
import type { PriorityGround, PriorityReason } from '@/lib/domain/queue/priority'
import type {
  IdentifiedMedium,
  IdentifiedMethod,
  VisitCoverage,
  VneidPaper,
  VneidRefusal,
  VneidUnusedReason,
} from '@/lib/domain/visit/visit.schema'

export const sexLabels = { male: 'Nam', female: 'Nữ', unknown: 'Chưa rõ' } as const satisfies Record<Sex, string>

export const identifierLabels = {
  'personal-number': 'Số định danh',
  'cancelled-personal-number': 'Số định danh đã hủy',
  'old-id-number': 'Số CMND cũ',
  'insurance-card-number': 'Thẻ BHYT',
  'social-insurance-number': 'Mã số BHXH',
  passport: 'Hộ chiếu',
  'temporary-code': 'Mã tạm',
} as const satisfies Record<IdentifierKind, string>

export const differenceLabels = {
  fullName: 'Họ tên',
  birthDate: 'Ngày sinh',
  sex: 'Giới tính',
  address: 'Địa chỉ',
  insuranceCardNumber: 'Thẻ BHYT',
} as const satisfies Record<DifferenceField, string>

export const relationLabels = {
  mother: 'Mẹ',
  father: 'Bố',
  grandparent: 'Ông bà',
  guardian: 'Người giám hộ',
  other: 'Người khác',
} as const satisfies Record<Guardian['relation'], string>

export const priorityReasonLabels = {
  emergency: 'Cấp cứu',
  'severe-disability': 'Khuyết tật nặng, đặc biệt nặng',
  pregnant: 'Phụ nữ có thai',
  'person-of-merit': 'Người có công',
  'disabled-child-or-elder': 'Trẻ em, người cao tuổi khuyết tật',
  'appointment-on-time': 'Hẹn khám đúng giờ',
  'child-under-6': 'Trẻ dưới 6 tuổi',
  'age-75': 'Từ đủ 75 tuổi',
  normal: 'Không ưu tiên',
} as const satisfies Record<PriorityReason | PriorityGround, string>

export const vneidPaperLabels = {
  'citizen-card': 'Căn cước',
  'insurance-card': 'BHYT',
  'health-book': 'Sổ SK',
  referral: 'Giấy chuyển',
  appointment: 'Giấy hẹn',
} as const satisfies Record<VneidPaper, string>

export const vneidUnusedLabels = {
  'no-phone': 'Không có điện thoại',
  'not-level-2': 'Chưa định danh mức 2',
  'not-integrated': 'Chưa tích hợp thẻ',
  'app-failed': 'Ứng dụng lỗi',
  unwilling: 'Không muốn dùng',
} as const satisfies Record<VneidUnusedReason, string>

export const vneidRefusalLabels = {
  expired: 'Hết hạn',
  unsigned: 'Chưa ký số',
  'wrong-person': 'Không đúng người',
  'wrong-facility': 'Không đúng nơi đến',
  incomplete: 'Thiếu thông tin',
  'not-displayed': 'Không hiện ra',
  other: 'Lý do khác',
} as const satisfies Record<VneidRefusal['reason'], string>

export const visitCoverageLabels = {
  verified: 'BHYT đã xác minh',
  unverified: 'BHYT chưa xác minh',
  none: 'Không dùng BHYT',
} as const satisfies Record<VisitCoverage, string>

export const identifiedMethodLabels = {
  'citizen-card-qr': 'QR căn cước',
  'insurance-card-qr': 'QR thẻ BHYT',
  mrz: 'MRZ',
  'typed-number': 'Gõ số',
  'name-search': 'Tìm tên',
  ticket: 'Phiếu số',
  'no-papers': 'Không giấy tờ',
} as const satisfies Record<IdentifiedMethod, string>

export const identifiedMediumLabels = {
  card: 'thẻ',
  vneid: 'VNeID',
  paper: 'giấy',
  none: '',
} as const satisfies Record<IdentifiedMedium, string>
