import type { SourceReport } from '@/lib/contracts/records'
import type { PaperOutcome } from '@/lib/contracts/check-ins'
import type { PaperKind } from '@/lib/domain/records/paper.schema'
import type { RecordSource } from '@/lib/domain/records/record-source.schema'
import type { SignatureVerdict } from '@/lib/domain/records/signature.schema'
import { formatClock, formatDate } from '@/lib/utils/format-dates'
import { appointmentStatusLabels, referralStatusLabels } from './route'

/** What the visit counts as, beside the insurance card. */
export const routeText = {
  provisional: 'tạm tính tại quầy',
  asIfValid: 'tính như thẻ còn hạn',
  rate: (percent: number) => `${percent.toLocaleString('vi-VN')} %`,
  untilDay: (title: string, date: string) => `${title}, dùng đến hết ${date}`,
  onCard: (percent: number) => `mức hưởng trên thẻ ${percent} %`,
  registered: (place: string) => `ĐKBĐ ${place}`,
  why: 'Vì sao?',
  details: 'Chi tiết thẻ',
  reasons: 'Căn cứ',
  paper: (number: string, from: string) => `Phiếu ${number} của ${from}`,
  toCheck: 'Còn phải kiểm tra',
  toCheckCount: (count: number) => `còn ${count} điều cần kiểm tra`,
  conflicts: 'Luật chưa thống nhất',
  rulesVersion: (version: string) => `Bảng quy định ${formatDate(version)}. Mã chốt khi kết thúc lượt khám.`,
  unverified: 'Chưa xác minh được thẻ: tính như thẻ còn giá trị (NĐ 188/2025, Điều 38).',
} as const

export const paperKindTitles = {
  referral: 'Phiếu chuyển cơ sở KCB',
  appointment: 'Phiếu hẹn khám lại',
} as const satisfies Record<PaperKind, string>

/** The paper cards. */
export const paperText = {
  here: 'đây',
  to: (place: string) => `→ ${place}`,
  signedOn: (date: string) => `ký ${date}`,
  signedOnAssumed: (date: string) => `ngày chuyển ${date}`,
  signingUnread: 'chưa đọc ngày ký',
  noSigningDay: 'chưa rõ ngày ký',
  due: (date: string) => `hẹn ${date}`,
  dueHere: 'Hẹn khám lại tại đây',
  oneYear: 'giá trị 01 năm',
  restricted: 'chẩn đoán không hiện tại quầy',
  noDiagnosis: 'phiếu không ghi chẩn đoán',
  daysLeft: (days: number) => (days === 0 ? 'hết hạn hôm nay' : `còn ${days} ngày làm việc`),
  until: (date: string) => `dùng đến ${date}`,
  lastDay: (date: string) => `Dùng đến hết ${date}`,
  expiredOn: (date: string) => `hết hạn sau ${date}`,
  sharedToday: 'đã dùng hôm nay',
  usedOn: (date: string) => `đã dùng ${date}`,
  open: 'xem giấy',
  openOf: (kind: string, number: string) => `Xem ${kind.toLowerCase()} ${number}`,
  use: 'dùng lượt này',
  notUsable: 'không dùng được',
  toConfirm: 'xem giấy để xác nhận',
  usedIn: (roomCode: string, roomName: string) => `ở phòng ${roomCode} · ${roomName}`,
  more: (count: number) => `+${count} phiếu`,
  fewer: 'thu gọn',
  waiting: 'đang tìm…',
  empty: 'Chưa có dữ liệu',
  asking: 'Kho hồ sơ chưa có. Đang hỏi nơi khác…',
  emptyDetail: 'Người bệnh có giấy thì xem bản giấy hoặc VNeID.',
  notAsked: 'Chưa có số để tìm',
  notAskedDetail: 'Quét căn cước, thẻ BHYT hoặc gõ số. Vẫn cấp số được.',
  failed: 'Chưa tìm được',
  tryAgain: 'Tìm lại',
  notKept: 'chỉ xem, chưa lưu',
  late: (kind: string, from: string) => `Nơi khác vừa báo có ${kind} của ${from}`,
  lateNext:
    'Số này tính không có giấy đó. Muốn dùng: quét lại, bấm Khám thêm phòng khác, cấp lại đúng phòng này; số giữ nguyên.',
  number: 'Số phiếu',
  from: 'Nơi cấp',
  destination: 'Nơi đến',
  signing: 'Ngày ký',
  dueOn: 'Ngày hẹn',
  diagnosis: 'Chẩn đoán',
  signature: 'Chữ ký số',
  seen: 'Đã đối chiếu',
  source: 'Nguồn',
  used: 'Đã dùng',
  unknown: 'chưa có dữ liệu',
  seenOn: { paper: 'bản giấy', vneid: 'VNeID' },
} as const

export const signatureLabels = {
  valid: 'chữ ký hợp lệ',
  invalid: 'chữ ký không hợp lệ',
  absent: 'chưa ký số',
  untrusted: 'chưa rõ người ký',
} as const satisfies Record<SignatureVerdict['status'], string>

const sourceNames = {
  envelope: 'Kho hồ sơ',
  lookup: 'Nơi khác',
  paper: 'Nhập từ bản giấy',
  vneid: 'Nhập từ VNeID',
} as const satisfies Record<RecordSource['kind'], string>

/** Where a record is known from. */
export function describeSource({ kind, service }: RecordSource): string {
  return service ?? sourceNames[kind]
}

const problemLabels = {
  timeout: 'quá giờ',
  unreachable: 'không kết nối được',
  refused: 'từ chối',
  bad_answer: 'trả lời không đọc được',
  too_large: 'trả lời quá dài, không lấy',
} as const satisfies Record<NonNullable<SourceReport['problem']>, string>

/** The other services as one, while nothing of them is known. */
export const otherServices = sourceNames.lookup

/** A source that did not answer, and why. */
export function describeFailedSource({ name, own, problem }: SourceReport): string {
  return `${own ? sourceNames.envelope : name}: ${problem ? problemLabels[problem] : 'không trả lời'}`
}

/** The health book. */
export const bookText = {
  title: 'Sổ sức khỏe điện tử',
  allergy: 'có ghi nhận dị ứng',
  noAllergyData: 'dị ứng: chưa có dữ liệu',
  count: (episodes: number) => `${episodes} đợt`,
  openAll: 'mở đủ',
  dialogTitle: 'Các đợt khám chữa bệnh',
  dialogDetail: 'Tại quầy chỉ hiện nơi khám, ngày và chẩn đoán chính. Chi tiết do điều dưỡng, bác sĩ xem.',
  restricted: 'Chẩn đoán không hiện tại quầy',
  noDiagnosis: 'Chưa có chẩn đoán',
  medicines: (count: number) => `${count} thuốc`,
  results: (count: number) => `${count} xét nghiệm`,
  /** Two days as `dd/mm/yyyy`; the year once where it is the same. */
  stay: (from: string, to: string | undefined) =>
    !to || to === from ? from : `${from.slice(6) === to.slice(6) ? from.slice(0, 5) : from} – ${to}`,
  stillIn: 'chưa ra viện',
  gateway: 'Cổng BHXH',
  waiting: 'đang tìm…',
  asking: 'đang hỏi nơi khác…',
  empty: 'Chưa có dữ liệu trên sổ.',
  emptyDetail: 'Không có nghĩa là người bệnh chưa từng khám hay không dị ứng.',
  notAsked: 'Chưa có số để tìm sổ sức khỏe.',
  failed: 'Chưa mở được sổ sức khỏe.',
  tryAgain: 'Tìm lại',
  failedSources: 'Chưa trả lời',
} as const

/** What became of the papers, after the ticket. */
export function describePaperOutcome(outcome: PaperOutcome): { tone: 'good' | 'attention'; text: string } {
  switch (outcome.outcome) {
    case 'used':
      return { tone: 'good', text: `${paperKindTitles[outcome.kind]}: đã dùng cho lượt này` }
    case 'shared': {
      const where = outcome.usedIn ? `, phòng ${outcome.usedIn.roomCode} · ${outcome.usedIn.roomName}` : ''
      return {
        tone: 'attention',
        text: `${paperKindTitles[outcome.kind]} đã dùng hôm nay lúc ${formatClock(outcome.usedAt)}${where}. Cùng một đợt khám: lượt này vẫn tính có phiếu.`,
      }
    }
    case 'already-used': {
      const where = outcome.usedIn ? `, phòng ${outcome.usedIn.roomCode} · ${outcome.usedIn.roomName}` : ''
      return {
        tone: 'attention',
        text: `${paperKindTitles[outcome.kind]} đã dùng ngày ${formatDate(outcome.usedOn)}${where}. Lượt này tính không có phiếu.`,
      }
    }
    case 'not-usable':
      return {
        tone: 'attention',
        text: `${paperKindTitles[outcome.kind]} không dùng được: ${notUsableLabels[outcome.why].toLowerCase()}. Lượt này tính không có phiếu.`,
      }
    case 'not-theirs':
      return { tone: 'attention', text: 'Có phiếu không phải của người này: lượt này tính không có phiếu đó.' }
  }
}

const notUsableLabels: Record<Extract<PaperOutcome, { outcome: 'not-usable' }>['why'], string> = {
  ...referralStatusLabels,
  ...appointmentStatusLabels,
  'signature-invalid': 'Chữ ký không hợp lệ, chưa ai thấy bản giấy có chữ ký',
  'one-of-a-kind': 'Mỗi lượt chỉ dùng một phiếu mỗi loại',
}
