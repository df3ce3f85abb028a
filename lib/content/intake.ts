import type { z } from 'zod'
import type { AgeBand, insuranceStateSchema, Shift } from '@/lib/domain/intake/intake-terms'
import type { CoverageProblemCode, CoverageStatus } from '@/lib/domain/coverage/coverage.schema'
import { formatClock, formatClockSeconds, formatDate, formatDay } from '@/lib/utils/format-dates'
import { formatCount, formatDuration, formatShare } from '@/lib/utils/format-numbers'
import { coverageStatusLabels } from './coverage'
import { identifiedMediumLabels, identifiedMethodLabels } from './people'
import type { IdentifiedMedium, IdentifiedMethod } from '@/lib/domain/visit/visit.schema'

/** The managers' page. */
export const intakeText = {
  title: 'Số liệu tiếp đón',
  period: 'Kỳ số liệu',
  from: 'Từ ngày',
  to: 'Đến ngày',
  showRange: 'Xem',
  days: (from: string, to: string) => (from === to ? formatDate(from) : `${formatDate(from)} – ${formatDate(to)}`),
  counting: 'Đang tính số liệu…',
  countedAt: (at: string) => `Lúc ${formatClockSeconds(at)} ${formatDay(at)}`,
  live: 'tự cập nhật',
  notLive: 'kỳ đã qua',
  uncounted: (days: number) =>
    `Còn ${formatCount(days)} ngày đang được tính, chưa có trong số liệu. Xem lại sau ít phút.`,
  spread: (percent: number) =>
    `Trung vị và p90 sai không quá ${percent.toLocaleString('vi-VN')} %; số lượt, số người là chính xác.`,
  reload: 'Tính lại',
  again: 'Tải lại',
  print: 'In',
  exportExcel: 'Xuất Excel',
  exporting: 'Đang xuất…',
  exported: 'Đã xuất tệp Excel.',
  report: 'Báo cáo 6 tháng',
  cancelledTitle: 'Lượt đã hủy',
  noReason: 'không ghi lý do',
  noVisits: 'Chưa có lượt nào trong kỳ này.',
  nothing: 'Chưa có.',
  notEnough: 'chưa đủ dữ liệu',
  noData: 'chưa có số liệu',
  table: 'Bảng số',
  visits: 'Lượt',
  people: 'Người',
  share: 'Tỷ lệ',
  median: 'Trung vị',
  p90: 'p90',
} as const

export const periodLabels = {
  today: 'Hôm nay',
  yesterday: 'Hôm qua',
  week: 'Tuần này',
  month: 'Tháng này',
  year: 'Năm nay',
  range: 'Khoảng khác',
} as const

export const rangeErrorTexts = {
  no_such_day: 'Gõ ngày như 01/11/2026.',
  in_future: 'Ngày này chưa tới.',
  before_from: 'Phải từ ngày đầu trở đi.',
  too_long: 'Xem nhiều nhất một năm một lần.',
} as const

/** The large figures on top. */
export const keyFigureText = {
  visits: 'Lượt tiếp đón',
  peopleCount: (people: number) => `${formatCount(people)} người`,
  forecast: (low: number, high: number) => `dự báo hết ngày ${formatCount(low)}–${formatCount(high)}`,
  yesterday: (count: number) => `hôm qua cùng giờ ${formatCount(count)}`,
  cancelled: 'đã hủy',
  scanToTicket: 'Từ quét đến có số',
  p90: (ms: number) => `p90 ${formatDuration(ms)}`,
  typed: (ms: number) => `gõ số ${formatDuration(ms)}`,
  measuredOn: (count: number) => `đo trên ${formatCount(count)} lượt`,
  wait: 'Chờ khám',
  waiting: 'đang chờ',
  neverCalled: 'không được gọi',
  unverified: 'Thẻ chưa xác minh',
  seeVisits: (count: number) => `xem ${formatCount(count)} lượt`,
  allVerified: 'Mọi thẻ đã có trả lời của cổng.',
  slow: (from: string, to: string) => `cổng chậm ${formatClock(from)}–${formatClock(to)}`,
} as const

export const arrivalsText = {
  byHour: 'Lượt theo giờ',
  byDay: 'Lượt theo ngày',
  view: 'Xem theo',
  hour: 'Giờ',
  day: 'Ngày',
  hourLabel: (hour: number) => `${hour}`,
  hourTitle: (hour: number) => `${String(hour).padStart(2, '0')}:00–${String(hour).padStart(2, '0')}:59`,
  called: 'đã gọi khám',
  waiting: 'đang chờ khám',
  admitted: 'đã có số',
  cancelled: 'Đã hủy',
  waitingHeading: 'Đang chờ',
  unverified: 'Chưa xác minh',
  vneid: 'Dùng VNeID',
} as const

export const waysText = {
  title: 'Cách nhận diện',
  way: 'Cách',
  scanToTicket: 'Quét đến số',
  detail: 'Thời gian từ lần quét hoặc phím đầu tiên đến khi có số.',
} as const

/** "QR căn cước · VNeID", as a row of the ways of identifying. */
export function describeWay(method: IdentifiedMethod, medium: IdentifiedMedium): string {
  const shown = identifiedMediumLabels[medium]
  return shown ? `${identifiedMethodLabels[method]} · ${shown}` : identifiedMethodLabels[method]
}

export const insuranceStateLabels = {
  verified: 'Thẻ đã xác minh',
  unverified: 'Thẻ chưa xác minh',
  'not-covered': 'Hỏi rồi, hôm nay không được hưởng',
  'not-used': 'Không dùng BHYT',
} as const satisfies Record<z.infer<typeof insuranceStateSchema>, string>

export const ageBandLabels = {
  '0-5': 'Dưới 6 tuổi',
  '6-13': '6–13 tuổi',
  '14-59': '14–59 tuổi',
  '60-74': '60–74 tuổi',
  '75+': 'Từ 75 tuổi',
  unknown: 'Chưa rõ tuổi',
} as const satisfies Record<AgeBand, string>

export const shiftLabels = {
  morning: 'Sáng (6–12 giờ)',
  afternoon: 'Chiều (12–18 giờ)',
  night: 'Tối, đêm',
} as const satisfies Record<Shift, string>

const problemLabels = {
  gateway_timeout: 'Cổng không trả lời kịp',
  gateway_unreachable: 'Không nối được cổng',
  gateway_rejected_account: 'Cổng từ chối tài khoản',
  gateway_refused_question: 'Cổng không nhận câu hỏi',
  gateway_bad_answer: 'Trả lời không đọc được',
  gateway_busy: 'Quá nhiều lượt tra cùng lúc',
  gateway_error: 'Cổng báo lỗi',
  card_not_valid_today: 'Thẻ hôm nay không có giá trị',
} as const satisfies Record<CoverageProblemCode, string>

/** What was wrong with asking the gateway, in a few words; a code that is in no list is shown raw. */
export function describeIntakeProblem(problem: string | null): string {
  if (problem === null) return 'Không có lỗi'
  return isProblem(problem) ? problemLabels[problem] : problem
}

/** What the gateway's answer came to; a status that is in no list is shown raw. */
export function describeStatus(status: string): string {
  return isStatus(status) ? coverageStatusLabels[status] : status
}

function isStatus(status: string): status is CoverageStatus {
  return Object.hasOwn(coverageStatusLabels, status)
}

function isProblem(problem: string): problem is CoverageProblemCode {
  return Object.hasOwn(problemLabels, problem)
}

export const tablesText = {
  insurance: 'Tình trạng BHYT',
  insuranceState: 'Tình trạng',
  routeCodes: 'Mã đối tượng KCB',
  routeCode: 'Mã',
  noRouteCode: 'Chưa quyết định',
  rooms: 'Theo phòng',
  room: 'Phòng',
  waitMedian: 'Chờ khám',
  waitSpread: 'Chờ khám (trung vị · p90)',
  minutes: (median: string, p90: string) => `${median} · ${p90} phút`,
  waiting: 'Đang chờ',
  cancelled: 'Hủy',
  scanToTicket: 'Quét đến số',
  desks: 'Theo bàn tiếp đón',
  desk: 'Bàn',
  noDesk: 'Không ghi bàn',
  vneid: 'VNeID',
  problems: 'Theo lý do chưa xác minh',
  problem: 'Lý do',
  gateway: 'Cổng BHXH',
  gatewayAnswers: (answers: number, failed: number) =>
    `${formatCount(answers)} lần hỏi · ${formatCount(failed)} lần không có trả lời (${formatShare(failed, answers)})`,
  gatewayTime: (median: string, p90: string) => `Trả lời: trung vị ${median} · p90 ${p90}`,
  gatewayQuiet: 'Chưa hỏi cổng lần nào trong kỳ.',
  slowWindows: 'Lúc cổng chậm hoặc không trả lời',
  noSlowWindows: 'Không có lúc nào cổng chậm.',
  slowWindow: (from: string, to: string, answers: number, failed: number) =>
    `${formatDay(from)} ${formatClock(from)}–${formatClock(to)}: ${formatCount(answers)} lần hỏi, ${formatCount(failed)} không có trả lời`,
  outcome: 'Kết quả',
  outcomeCount: 'Lần hỏi',
  unusedReasons: 'Không dùng VNeID vì',
  reason: 'Lý do',
  noReason: 'Không ghi lý do',
  ages: 'VNeID theo tuổi',
  age: 'Tuổi',
  shifts: 'VNeID theo ca',
  shift: 'Ca',
} as const

/** The visits behind a figure. */
export const openedText = {
  loading: 'Đang tải danh sách…',
  empty: 'Không có lượt nào.',
  more: 'Xem thêm',
  searching: 'Chưa hết các ngày của kỳ.',
  audited: 'Mỗi lần mở danh sách đều được ghi lại.',
  list: 'Các lượt',
  scanToTicket: (ms: number) => `quét đến số ${formatDuration(ms)}`,
  wait: (ms: number) => `chờ ${formatDuration(ms)}`,
  cancelledBecause: (reason: string) => `Hủy: ${reason}`,
  exportList: 'Xuất danh sách',
  title: (what: string, count: number) => `${what}: ${formatCount(count)} lượt`,
} as const

/** The six-monthly report. */
export const reportText = {
  title: 'Báo cáo 6 tháng (QĐ 2733 Đ8)',
  detail:
    'Tệp Excel theo QĐ 2733/QĐ-BYT, Phụ lục 01, Điều 8: sáu hình thức khám chữa bệnh, có và không có BHYT, số lượt và số đã liên thông, kèm khó khăn.',
  half: 'Kỳ báo cáo',
  chooseHalf: 'Chọn kỳ',
  halfOf: (half: 1 | 2, year: number) => `6 tháng ${half === 1 ? 'đầu' : 'cuối'} năm ${year}`,
  unknown: 'Tiếp đón chỉ biết khám ngoại trú. Ô chưa có số được để trống và ghi rõ, để điền từ phần mềm bệnh viện.',
  make: 'Tạo báo cáo',
} as const
