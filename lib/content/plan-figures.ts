import type { PlanBasis, PlanFigure, PlanId, PlanPart } from '@/lib/domain/intake/plan-figure.schema'
import { vneidPaperLabels } from './people'

interface PlanCopy {
  name: string
  numerator: string
  denominator: string
  /** What the reader must know before quoting the figure. */
  caveat: string
}

/** The plan's figures in words, as `domain/rules.md` §6 defines them. */
export const planCopy = {
  K1: {
    name: 'Người bệnh dùng VNeID',
    numerator: 'Người có ít nhất một lượt nhận diện bằng VNeID hoặc có giấy trên VNeID được chấp nhận',
    denominator: 'Mọi người đến khám trong kỳ, mỗi người tính một lần, không tính lượt đã hủy',
    caveat:
      'Kế hoạch nói "người dân" nên tính theo người; theo lượt để đối chiếu. Giấy tờ bản giấy vẫn hợp lệ (NĐ 188/2025 Đ37).',
  },
  K2: {
    name: 'Thẻ BHYT, sổ sức khỏe, giấy chuyển, giấy hẹn có trên VNeID',
    numerator: 'Người đã cho xem mục đó trên VNeID',
    denominator: 'Người ở Hải Phòng (địa giới từ 01/07/2025) đến khám; giấy chuyển, giấy hẹn chỉ tính người có giấy',
    caveat: 'Là mẫu của người đến đây, nơi ở theo địa chỉ trong hồ sơ. Số của toàn dân do Công an và BHXH nắm.',
  },
  K3: {
    name: 'Cơ sở đủ điều kiện kết nối',
    numerator: 'Điều kiện của QĐ 2733 PL01 Đ4 đã đạt',
    denominator: 'Năm điều kiện',
    caveat: 'Cần người phụ trách xác nhận từng điều kiện.',
  },
  K4: {
    name: 'Dữ liệu khám chữa bệnh đã gửi BHXH',
    numerator: 'Lượt mà cổng BHXH đã nhận dữ liệu',
    denominator: 'Lượt trong kỳ, có và không có BHYT (QĐ 31/QĐ-BYT 2026)',
    caveat:
      'Đo được ở đây chỉ là tin báo tiếp đón của những lượt phải báo, không so với mục tiêu. Dữ liệu khám do phần mềm bệnh viện gửi sau khi kết thúc đợt khám.',
  },
  K5: {
    name: 'Hiện trên VNeID trong 24 giờ',
    numerator: 'Đợt khám hiện trên VNeID trong 24 giờ từ khi cổng nhận',
    denominator: 'Đợt khám cổng đã nhận',
    caveat: 'Việc của BHXH, tính từ lúc cổng nhận; cơ sở không tự đo được và không báo như số đo của mình.',
  },
  K6: {
    name: 'Bác sĩ, nhân viên được tập huấn',
    numerator: 'Người đã tập huấn',
    denominator: 'Người đang làm việc',
    caveat: 'Số của phòng tổ chức cán bộ.',
  },
  K7: {
    name: 'Tiếp nhận bằng căn cước, số định danh hoặc thẻ BHYT',
    numerator: 'Lượt của người có số định danh, số thẻ BHYT hoặc mã số BHXH hợp lệ',
    denominator: 'Mọi lượt không bị hủy',
    caveat: 'Mục tiêu 100 % suy từ kế hoạch (mục VI.6) và QĐ 2733 Đ4 k5b. Mở phần còn thiếu để hoàn tất hồ sơ.',
  },
  K8: {
    name: 'Giấy trên VNeID được chấp nhận',
    numerator: 'Giấy trình trên VNeID và được nhận',
    denominator: 'Giấy trình trên VNeID',
    caveat: 'Mục tiêu 100 % suy từ kế hoạch. Lý do không nhận cho biết chỗ vướng.',
  },
  K9: {
    name: 'Báo cáo 6 tháng theo QĐ 2733 Đ8',
    numerator: 'Lượt đã liên thông',
    denominator: 'Lượt khám của từng hình thức, có và không có BHYT',
    caveat: 'Tiếp đón chỉ biết khám ngoại trú; các hình thức khác lấy từ phần mềm bệnh viện.',
  },
} as const satisfies Record<PlanId, PlanCopy>

export const standingLabels = {
  measured: 'đo tại cơ sở',
  sample: 'mẫu của người đến khám',
  'no-data': 'chưa đo được',
} as const satisfies Record<PlanFigure['standing'], string>

export const basisLabels = {
  people: 'người',
  visits: 'lượt',
  papers: 'giấy',
  conditions: 'điều kiện',
  staff: 'người',
} as const satisfies Record<PlanBasis, string>

const missingInputLabels: Readonly<Record<string, string>> = {
  'facility-conditions': 'Chưa ai xác nhận năm điều kiện của cơ sở.',
  'messages-sent': 'Chưa có nguồn cho biết lượt nào BHXH đã nhận dữ liệu.',
  'portal-receipt-times': 'Giờ cổng nhận và giờ VNeID hiện là của hệ thống khác.',
  'returning-patient-samples': 'Chưa hỏi người bệnh quay lại xem đợt trước đã hiện chưa.',
  training: 'Chưa có danh sách người đã tập huấn.',
  'other-forms-of-care': 'Không có số của điều trị ngoại trú, nội trú, ban ngày, từ xa, lĩnh thuốc theo hẹn.',
  'report-day': 'Chưa ghi ngày nộp báo cáo.',
  'episode-data': 'Dữ liệu cả đợt khám do phần mềm bệnh viện gửi, không qua đây.',
  'staff-without-account': 'Bác sĩ, nhân viên không có tài khoản ở đây chưa được tính.',
}

/** What a figure would need and nobody has told the system; one that is in no list is shown raw. */
export function describeMissingInput(input: string): string {
  return missingInputLabels[input] ?? input
}

const partLabels: Readonly<Record<string, string>> = {
  people: 'Theo người',
  visits: 'Theo lượt',
  card: 'Thẻ BHYT',
  book: 'Sổ sức khỏe',
  referral: 'Giấy chuyển (người có giấy)',
  appointment: 'Giấy hẹn (người có giấy)',
  all: 'Đủ mọi mục đang có',
  'residence-unknown': 'Chưa rõ nơi ở',
  facility: 'Cơ sở',
  message: 'Tin báo tiếp đón (XML0)',
  insured: 'Có BHYT',
  'not-insured': 'Không BHYT',
  staff: 'Nhân viên',
  'outpatient-insured': 'Khám ngoại trú, có BHYT',
  'outpatient-not-insured': 'Khám ngoại trú, không BHYT',
}

/** What one numerator and denominator are of; a part that is in no list is shown raw. */
export function describePlanPart({ part, paper }: Pick<PlanPart, 'part' | 'paper'>): string {
  return paper ? vneidPaperLabels[paper] : (partLabels[part] ?? part)
}

export const planText = {
  title: 'Chỉ tiêu của kế hoạch K1–K9',
  figure: 'Chỉ tiêu',
  result: 'Kết quả',
  counted: 'Tử số / mẫu số',
  target: 'Mục tiêu',
  targetOf: (percent: string) => `mục tiêu ${percent}`,
  implied: 'suy ra',
  definition: 'Cách tính',
  numerator: 'Tử số',
  denominator: 'Mẫu số',
  source: 'Nguồn mục tiêu',
  standing: 'Tính chất',
  missing: 'Còn thiếu',
  caveat: 'Lưu ý',
  rest: 'Còn lại',
  byPeople: 'K1 · theo người',
  byVisits: (text: string) => `theo lượt ${text}`,
  unusedBecause: 'Không dùng vì:',
  paper: 'Loại giấy',
  shown: 'Trình',
  accepted: 'Nhận',
  refused: 'Không nhận',
} as const
