import type { SourceReport } from '@/lib/contracts/records'
import type { Episode } from '@/lib/domain/records/episode.schema'
import type { RecordSource } from '@/lib/domain/records/record-source.schema'
import { formatClock, formatDay } from '@/lib/utils/format-dates'
import { formatCount } from '@/lib/utils/format-numbers'

export const healthBookText = {
  title: 'Sổ sức khỏe',
  loading: 'Đang hỏi các nguồn…',
  again: 'Hỏi lại',
  back: { referrals: 'Về Giấy chuyển · hẹn', queue: 'Về Hàng chờ' },
  papers: 'Giấy chuyển, giấy hẹn',
  papersLoading: 'Đang tìm giấy…',
  papersNone: 'Chưa có dữ liệu trong các nguồn đã hỏi. Người bệnh có giấy thì nhập ở Giấy chuyển · hẹn.',
  print: 'In',
  printed: (name: string, at: string) => `In bởi ${name}, ${at}`,
  allergies: 'Dị ứng',
  allergiesOnRecord: 'Có ghi nhận',
  allergiesDenied: 'Hồ sơ ghi là không có',
  allergiesUnknown: 'Chưa có dữ liệu trong các nguồn đã hỏi',
  allergiesUnknownDetail: 'Không có nghĩa là không dị ứng: hỏi người bệnh.',
  says: { has: 'có ghi nhận', denied: 'ghi là không có' },
  conditions: 'Bệnh đã ghi nhận',
  conditionsUnknown: 'Chưa có dữ liệu trong các nguồn đã hỏi',
  conditionSpan: (episodes: number, first: string, last: string) =>
    episodes === 1 ? `1 đợt, ${last}` : `${formatCount(episodes)} đợt, ${first} – ${last}`,
  more: (count: number) => `Xem thêm ${formatCount(count)}`,
  less: 'Thu gọn',
  sources: 'Nguồn',
  ownStore: 'Hồ sơ tại cơ sở',
  answered: (name: string, at: string) => `${name}: trả lời ${formatClock(at)} ${formatDay(at)}`,
  incomplete: 'có thể chưa đủ',
  asking: 'Đang hỏi nơi khác…',
  failed: (name: string, problem: string) => `${name}: ${problem}, chưa có dữ liệu từ đây`,
  problems: {
    timeout: 'quá thời gian chờ',
    unreachable: 'không kết nối được',
    refused: 'từ chối',
    bad_answer: 'trả lời không đọc được',
    too_large: 'trả lời quá dài, không lấy',
  } satisfies Record<NonNullable<SourceReport['problem']>, string>,
  episodes: (shown: number, all: number) =>
    shown === all ? `${formatCount(all)} đợt khám, điều trị` : `${formatCount(shown)} trong ${formatCount(all)} đợt`,
  noEpisodes: 'Chưa có đợt khám nào trong các nguồn đã hỏi. Không có nghĩa là chưa từng khám.',
  noneFit: 'Không có đợt nào khớp với bộ lọc.',
  search: 'Tìm trong sổ',
  searchHint: 'chẩn đoán, thuốc, kết quả, không cần dấu',
  facility: 'Cơ sở',
  anyFacility: 'Mọi cơ sở',
  kind: 'Hình thức',
  anyKind: 'Mọi hình thức',
  year: 'Năm',
  anyYear: 'Mọi năm',
  clear: 'Bỏ lọc',
  noDiagnosis: 'Chưa có chẩn đoán',
  restricted: 'Chẩn đoán hạn chế xem',
  counts: (medicines: number, results: number) => `${medicines} thuốc · ${results} kết quả`,
  trends: 'Kết quả theo thời gian',
  noTrends: 'Chưa có chỉ số nào đo từ hai lần trở lên.',
  trendPoints: (count: number) => `Tất cả ${formatCount(count)} lần đo`,
  trendTable: (name: string) => `Các lần đo ${name}`,
  date: 'Ngày',
  value: 'Giá trị',
  medicines: 'Thuốc',
  medicine: 'Tên thuốc',
  dose: 'Liều, cách dùng',
  quantity: 'Số lượng',
  results: 'Kết quả',
  result: 'Chỉ số',
  description: 'Mô tả, kết luận',
  procedures: 'Dịch vụ, thủ thuật',
  courseNotes: 'Diễn biến',
  summary: 'Tóm tắt hồ sơ bệnh án',
  dischargePaper: 'Giấy ra viện',
  about: 'Đợt khám',
  notSent: 'Chưa có trong dữ liệu cơ sở đã gửi',
  deskView: 'Quầy tiếp đón chỉ xem cơ sở, ngày và chẩn đoán chính. Điều dưỡng xem được đầy đủ.',
} as const

/** Labelled facts of an episode, in the order they are shown. */
export const episodeFactLabels = {
  reason: 'Lý do vào viện',
  admissionDiagnosis: 'Chẩn đoán vào viện',
  otherDiagnoses: 'Bệnh kèm theo',
  outcome: 'Kết quả điều trị',
  dischargeKind: 'Loại ra viện',
  treatment: 'Phương pháp điều trị',
  note: 'Ghi chú',
  bloodType: 'Nhóm máu',
  weightKg: 'Cân nặng',
  returnOn: 'Hẹn tái khám',
} as const

export const summaryLabels = {
  history: 'Quá trình bệnh lý, tiền sử',
  results: 'Kết quả cận lâm sàng có giá trị',
  treatment: 'Phương pháp điều trị',
  note: 'Ghi chú, lời dặn',
} as const satisfies Record<keyof NonNullable<Episode['summary']>, string>

export const dischargeLabels = {
  number: 'Số',
  diagnosis: 'Chẩn đoán',
  treatment: 'Phương pháp điều trị',
  note: 'Ghi chú, lời dặn',
} as const satisfies Record<keyof NonNullable<Episode['dischargePaper']>, string>

const outcomes: Readonly<Record<string, string>> = {
  1: 'Khỏi',
  2: 'Đỡ',
  3: 'Không thay đổi',
  4: 'Nặng hơn',
  5: 'Tử vong',
  6: 'Nặng, xin về',
  7: 'Chưa xác định',
  8: 'Tử vong ngoại viện',
}
const dischargeKinds: Readonly<Record<string, string>> = {
  1: 'Ra viện',
  2: 'Chuyển theo yêu cầu chuyên môn',
  3: 'Trốn viện',
  4: 'Xin ra viện',
  5: 'Chuyển theo yêu cầu người bệnh',
}

/** KET_QUA_DTRI and MA_LOAI_RV in words; a code nobody knows stays a code. */
export const outcomeName = (code: string): string => outcomes[code] ?? `Mã ${code}`
export const dischargeKindName = (code: string): string => dischargeKinds[code] ?? `Mã ${code}`

/** Where an item is known from and since when. */
export function describeSource({ kind, service, at }: RecordSource): string {
  const names = {
    envelope: 'dữ liệu bệnh viện gửi',
    lookup: service ?? 'hệ thống khác',
    paper: 'bản giấy',
    vneid: 'VNeID',
  }
  return `Nguồn: ${names[kind]}, ${formatClock(at)} ${formatDay(at)}`
}

export const reasonText = {
  title: 'Người bệnh không có lượt khám hôm nay',
  detail: 'Ghi lý do rồi xem. Lần xem này và lý do được quản lý xem lại.',
  reason: 'Lý do xem',
  short: 'Ghi rõ hơn, ít nhất 5 ký tự.',
  ready: ['Bác sĩ yêu cầu', 'Người bệnh gọi điện hỏi', 'Chuẩn bị cho lượt hẹn'],
  open: 'Xem',
} as const
