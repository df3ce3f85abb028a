import type { PaperMedium } from '@/lib/contracts/papers'
import type { SlipDifference } from '@/lib/domain/papers/find-slip-differences'
import type { PaperStanding, PaperState } from '@/lib/domain/papers/paper-standing.schema'
import type { PaperKind, ReferralReason } from '@/lib/domain/records/paper.schema'
import type { SignatureProblem } from '@/lib/domain/records/signature.schema'
import { formatDate } from '@/lib/utils/format-dates'

type StandingTone = 'good' | 'attention' | 'wrong' | 'note'

const STATE_TONES = {
  valid: 'good',
  continuing: 'good',
  'in-use': 'good',
  'on-time': 'good',
  'late-ok': 'good',
  'one-year': 'note',
  expiring: 'attention',
  'last-day': 'attention',
  'at-request': 'attention',
  incomplete: 'attention',
  unsigned: 'attention',
  'signature-untrusted': 'attention',
  early: 'attention',
  'late-needs-confirmation': 'attention',
  expired: 'wrong',
  future: 'wrong',
  'wrong-facility': 'wrong',
  'other-facility': 'wrong',
  used: 'wrong',
  'signature-invalid': 'wrong',
} as const satisfies Record<PaperState, StandingTone>

/** What a paper is worth today, in the few words of a badge. */
export function describeStanding(standing: PaperStanding): { tone: StandingTone; text: string } {
  return { tone: STATE_TONES[standing.state], text: standingText(standing) }
}

function standingText({ state, lastDay, workingDaysLeft = 0, daysAfterDue = 0, usedOn }: PaperStanding): string {
  switch (state) {
    case 'valid':
      return `còn ${workingDaysLeft} ngày làm việc`
    case 'expiring':
      return `sắp hết: còn ${workingDaysLeft} ngày làm việc`
    case 'last-day':
      return 'hết hạn hôm nay'
    case 'one-year':
      return lastDay ? `01 năm · đến ${formatDate(lastDay)}` : '01 năm'
    case 'expired':
      return lastDay ? `hết hạn sau ${shortDate(lastDay)}` : 'hết hạn'
    case 'used':
      return usedOn ? `đã dùng ${shortDate(usedOn)}` : 'đã dùng'
    case 'early':
      return `đến sớm ${-daysAfterDue} ngày`
    case 'late-ok':
      return `trễ ${daysAfterDue} ngày, được nhận`
    case 'late-needs-confirmation':
      return `trễ ${daysAfterDue} ngày, cần xác nhận`
    default:
      return plainStates[state]
  }
}

const plainStates = {
  continuing: 'trong đợt điều trị',
  'in-use': 'đang dùng lượt này',
  'on-time': 'đúng hẹn',
  'at-request': 'theo yêu cầu',
  incomplete: 'thiếu thông tin',
  unsigned: 'thiếu chữ ký',
  'signature-untrusted': 'chưa rõ người ký',
  future: 'ngày ký sau hôm nay',
  'wrong-facility': 'sai nơi đến',
  'other-facility': 'hẹn nơi khác',
  'signature-invalid': 'chữ ký không hợp lệ',
} as const

/** `2026-11-16` as `16/11`: the list is of today, its years are at hand. */
export function shortDate(date: string): string {
  return formatDate(date).slice(0, 5)
}

export const paperKindLabels = { referral: 'Phiếu chuyển', appointment: 'Phiếu hẹn' } as const satisfies Record<
  PaperKind,
  string
>

/** States as staff sort them; the list is filtered by these. */
export const stateGroups = {
  usable: {
    label: 'Dùng được',
    states: ['valid', 'continuing', 'one-year', 'on-time', 'late-ok', 'expiring', 'last-day'],
  },
  ending: { label: 'Sắp hết, hết hạn hôm nay', states: ['expiring', 'last-day'] },
  look: {
    label: 'Cần xem lại',
    states: [
      'unsigned',
      'signature-untrusted',
      'signature-invalid',
      'incomplete',
      'at-request',
      'early',
      'late-needs-confirmation',
    ],
  },
  stopped: {
    label: 'Không dùng được',
    states: ['expired', 'used', 'wrong-facility', 'other-facility', 'future', 'signature-invalid'],
  },
  inUse: { label: 'Đang dùng lượt này', states: ['in-use'] },
} as const satisfies Record<string, { label: string; states: readonly [PaperState, ...PaperState[]] }>
export type StateGroup = keyof typeof stateGroups

export const mediumLabels = { paper: 'bản giấy', vneid: 'VNeID' } as const satisfies Record<PaperMedium, string>

export const referralReasonLabels = {
  appropriate: 'Phù hợp với quy định chuyển cấp chuyên môn kỹ thuật',
  'beyond-capacity': 'Không phù hợp với khả năng đáp ứng của cơ sở khám bệnh, chữa bệnh',
  'patient-request': 'Theo yêu cầu của người bệnh hoặc người đại diện hợp pháp của người bệnh',
} as const satisfies Record<ReferralReason, string>

/** As the form numbers them. */
export const referralReasonMarks = {
  appropriate: '1a',
  'beyond-capacity': '1b',
  'patient-request': '2',
} as const satisfies Record<ReferralReason, string>

export const signatureProblemLabels = {
  content_changed: 'Nội dung đã bị sửa sau khi ký.',
  signature_wrong: 'Chữ ký không khớp với nội dung.',
  signature_malformed: 'Chữ ký bị hỏng, không đọc được.',
  signature_covers_part: 'Chữ ký chỉ bao một phần của hồ sơ.',
  algorithm_refused: 'Cách ký không thuộc loại được nhận (C14N 1.0, RSA-SHA256, khóa từ 2.048 bit).',
  certificate_unknown: 'Chứng thư của người ký chưa có trong danh sách tin cậy.',
  certificate_of_another_facility: 'Chứng thư này thuộc cơ sở khác.',
  certificate_outside_dates: 'Chứng thư chưa hoặc không còn hiệu lực (tính đến lúc nhập).',
} as const satisfies Record<SignatureProblem, string>

export const slipDifferenceLabels = {
  toFacilityCode: 'nơi đến',
  reason: 'lý do chuyển',
  diagnosis: 'chẩn đoán',
  dueOn: 'ngày hẹn',
} as const satisfies Record<SlipDifference, string>
