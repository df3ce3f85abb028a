import type { ImportSummary } from '@/lib/contracts/imports'
import type {
  FileReport,
  ImportCounts,
  ImportProblem,
  ImportState,
  TableReport,
} from '@/lib/domain/records/import-report.schema'
import { formatCount } from '@/lib/utils/format-numbers'
import { importProblemTexts } from './import-problems'

export const importText = {
  title: 'Nhập hồ sơ',
  intro:
    'Tệp XML theo QĐ 130, 4750, 3176 (GIAMDINHHS) mà phần mềm bệnh viện xuất ra, hoặc một ZIP nhiều tệp. Gửi lại tệp cũ không tạo trùng. Tệp đọc có lỗi thì không nhập gì. Hồ sơ chưa rõ của ai, hoặc giấy ghi tên người khác, thì riêng hồ sơ hay giấy đó không được nhập.',
  drop: 'Kéo tệp XML hoặc ZIP vào đây',
  dropNow: 'Thả tệp để nhập',
  limit: 'Mỗi tệp tối đa 50 MB. Nhiều tệp được nhập lần lượt.',
  pick: 'Chọn tệp',
  uploads: 'Đang nhập',
  clear: 'Xóa các dòng đã xong',
  cancel: 'Dừng',
  cancelOf: (name: string) => `Dừng nhập ${name}`,
  stopping: 'Đang dừng…',
  again: 'Gửi lại',
  againOf: (name: string) => `Gửi lại ${name}`,
  waiting: 'Chờ đến lượt',
  sending: (percent: number) => `Đang gửi ${percent} %`,
  checking: 'Đang kiểm tra…',
  progressOf: (name: string) => `Tiến độ nhập ${name}`,
  filesDone: (done: number, total: number) => `${formatCount(done)} / ${formatCount(total)} tệp`,
  tooLarge:
    'Tệp lớn hơn 50 MB nên chưa gửi. Tệp XML: chia thành nhiều tệp. Tệp ZIP: chia nhỏ, hoặc chép vào thư mục inbox trên máy chủ.',
  brokeOff: 'Mất kết nối giữa chừng. Phần đã nhập vẫn còn; gửi lại tệp để nhập nốt.',
  results: 'Kết quả từng tệp',
  file: (position: number) => `Tệp ${formatCount(position)}`,
  record: (index: number) => `Hồ sơ ${formatCount(index + 1)}`,
  facility: (code: string) => `Cơ sở ${code}`,
  history: 'Các lần nhập',
  historyEmpty: 'Chưa có lần nhập nào.',
  historyLoading: 'Đang tải…',
  noName: 'Không có tên tệp',
  open: 'Xem',
  openOf: (name: string) => `Xem lần nhập ${name}`,
  close: 'Đóng',
  more: 'Xem thêm',
  lookAgain: 'Thử lại',
  doneWithProblems: 'Xong, có tệp phải xem',
  stopped: 'Đã dừng. Phần đã nhập vẫn còn.',
} as const

/** What stands in the file beside a rejected one of the inbox. */
export const inboxText = {
  stopped: 'Việc nhập đã bị dừng, tệp này chưa nhập hết. Chép lại vào inbox để nhập nốt.',
  gaveUp:
    'Máy chủ hai lần không nhập xong tệp này, chưa rõ vì sao: báo người phụ trách, kèm giờ của tệp này. Chép lại vào inbox để thử lại.',
  more: (files: number) => `… và ${formatCount(files)} tệp khác.`,
} as const

export const importViaLabels = {
  api: 'Phần mềm gửi',
  page: 'Trang này',
  inbox: 'Thư mục inbox',
  command: 'Dòng lệnh',
} as const satisfies Record<ImportSummary['via'], string>

export const importStateLabels = {
  running: 'Đang chạy',
  done: 'Xong',
  cancelled: 'Đã dừng',
  interrupted: 'Bị ngắt',
  failed: 'Lỗi máy chủ',
} as const satisfies Record<ImportState, string>

export const fileOutcomeLabels = {
  imported: 'Đã nhập',
  partly: 'Nhập một phần',
  rejected: 'Bị từ chối',
  stopped: 'Chưa nhập hết',
} as const satisfies Record<FileReport['outcome'], string>

export const tableOutcomeLabels = {
  accepted: 'mới',
  replaced: 'thay',
  unchanged: 'không đổi',
  rejected: 'bị từ chối',
  skipped: 'không lưu',
} as const satisfies Record<TableReport['outcome'], string>

export const signatureLabels = {
  valid: 'Chữ ký hợp lệ',
  invalid: 'Chữ ký không khớp nội dung',
  absent: 'Chưa ký số',
  untrusted: 'Chữ ký chưa tin cậy',
} as const satisfies Record<NonNullable<FileReport['signature']>, string>

const TABLE_OUTCOMES = ['accepted', 'replaced', 'unchanged', 'rejected', 'skipped'] as const
const FILE_OUTCOMES = ['imported', 'partly', 'rejected', 'stopped'] as const

/** The tables of a delivery in one line, outcomes that did not happen left out. */
export function describeTables({ tables }: ImportCounts): string {
  const parts = TABLE_OUTCOMES.filter((outcome) => tables[outcome] > 0).map(
    (outcome) => `${formatCount(tables[outcome])} ${tableOutcomeLabels[outcome]}`,
  )
  return parts.length === 0 ? 'Chưa có bảng nào' : `Bảng: ${parts.join(', ')}`
}

/** The files of a delivery in one line. */
export function describeFiles({ files }: ImportCounts): string {
  const parts = FILE_OUTCOMES.filter((outcome) => files[outcome] > 0).map(
    (outcome) => `${formatCount(files[outcome])} ${fileOutcomeLabels[outcome].toLowerCase()}`,
  )
  return `${formatCount(files.total)} tệp${parts.length === 0 ? '' : `: ${parts.join(', ')}`}`
}

/** A problem in one sentence: where, and what. `XML13, trường NGAY_RA, dòng 12: Ngày giờ không đọc được.` */
export function describeProblem({ code, table, field, line, row }: ImportProblem): string {
  const where = [
    table,
    row !== undefined && `hàng ${formatCount(row)}`,
    field !== undefined && `trường ${field}`,
    line !== undefined && `dòng ${formatCount(line)}`,
  ].filter((part) => typeof part === 'string' && part !== '')
  const what = new Map<string, string>(Object.entries(importProblemTexts)).get(code) ?? 'Không đọc được.'
  return where.length === 0 ? what : `${where.join(', ')}: ${what}`
}
