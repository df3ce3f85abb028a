import type { AuditCheck, AuditLine } from '@/lib/contracts/audit'
import type { AuditAction } from '@/lib/domain/audit/audit-action'
import { formatClockSeconds, formatDay } from '@/lib/utils/format-dates'
import { permissionLabels } from './permissions'
import { roleNames } from './roles'

/** What was done, in the words of whoever reads the trail. */
export const auditActionLabels = {
  'session.sign-in': 'Đăng nhập',
  'session.sign-out': 'Đăng xuất',
  'session.end': 'Kết thúc phiên của người khác',
  'password.change': 'Đổi mật khẩu',
  'password.reset': 'Cấp lại mật khẩu',
  'user.create': 'Tạo tài khoản',
  'user.change': 'Sửa tài khoản',
  'user.disable': 'Khoá tài khoản',
  'user.enable': 'Mở lại tài khoản',
  'user.review': 'Rà soát quyền',
  'token.create': 'Cấp mã truy cập',
  'token.revoke': 'Thu hồi mã truy cập',
  'facility.set-up': 'Thiết lập cơ sở',
  'audit.view': 'Xem nhật ký',
  'audit.check': 'Kiểm tra nhật ký',
  'audit.export': 'Xuất nhật ký',
  'person.search': 'Tìm người bệnh',
  'person.view': 'Xem người bệnh',
  'person.reveal': 'Xem số giấy tờ đầy đủ',
  'person.create': 'Thêm người bệnh',
  'person.update': 'Sửa người bệnh',
  'coverage.ask': 'Hỏi cổng BHXH',
  'visit.admit': 'Tiếp đón, cấp số',
  'visit.cancel': 'Huỷ lượt khám',
  'visit.move': 'Chuyển phòng',
  'visit.view': 'Xem danh sách lượt khám',
  'ticket.reprint': 'In lại phiếu',
  'records.import': 'Nhập hồ sơ',
  'records.view': 'Xem hồ sơ sức khoẻ, giấy tờ',
  'records.answer': 'Trả lời tra cứu của nơi khác',
  'records.review': 'Rà soát lượt xem hồ sơ',
  'subject.record': 'Ghi yêu cầu của chủ thể dữ liệu',
  'subject.view': 'Xem yêu cầu của chủ thể dữ liệu',
  'subject.reply': 'Trả lời chủ thể dữ liệu',
  'subject.finish': 'Kết thúc yêu cầu của chủ thể dữ liệu',
  'subject.account': 'Lập bản kê dữ liệu về một người',
  'subject.correct': 'Đính chính dữ liệu',
  'subject.erase': 'Xoá dữ liệu theo yêu cầu',
  'retention.remove': 'Xoá dữ liệu hết hạn lưu',
  'audit.cut': 'Cắt phần nhật ký hết hạn lưu',
  'figures.open': 'Mở các lượt sau một con số',
  'figures.export': 'Xuất tệp số liệu',
  'message.queue': 'Đưa tin báo tiếp đón vào hàng gửi',
  'message.send': 'Gửi tin báo tiếp đón',
  'message.resend': 'Gửi lại tin báo tiếp đón',
  'gateway.test': 'Thử kết nối cổng BHXH',
  'backup.take': 'Sao lưu',
  'backup.restore': 'Khôi phục từ bản sao lưu',
  'paper.view': 'Xem giấy theo mẫu',
  'paper.record': 'Nhập giấy bằng tay',
  'paper.confirm': 'Đối chiếu giấy',
  'paper.use': 'Dùng giấy cho lượt khám',
  'paper.give-back': 'Trả lại giấy',
  'setting.change': 'Đổi cấu hình',
  'certificate.trust': 'Tin cậy chứng thư',
  'certificate.remove': 'Bỏ tin cậy chứng thư',
  'diagnosis.restrict': 'Hạn chế chẩn đoán',
  'diagnosis.release': 'Bỏ hạn chế chẩn đoán',
  'route.view': 'Xem mã đối tượng KCB',
  'queue.call': 'Gọi số',
  'queue.call-again': 'Gọi lại số',
  'queue.skip': 'Bỏ qua số',
  'queue.return': 'Trả về hàng chờ',
  'queue.finish': 'Khám xong',
  'queue.jump': 'Đưa lên trước',
  'screen.create': 'Thêm màn hình chờ',
  'screen.pair': 'Ghép màn hình chờ',
  'screen.revoke': 'Thu hồi màn hình chờ',
} as const satisfies Record<AuditAction, string>

/** What a further fact is called. One that is missing here is shown by its name in code. */
const detailLabels: Readonly<Record<string, string>> = {
  accessId: 'lượt xem',
  account: 'tài khoản',
  accounts: 'số tài khoản',
  actorId: 'người làm',
  address: 'địa chỉ',
  after: 'sau',
  attempt: 'lần gọi',
  before: 'trước',
  brokenCode: 'lỗi',
  brokenSeq: 'hỏng ở dòng',
  by: 'tìm theo',
  codePrefix: 'mã ICD-10',
  count: 'số kết quả',
  fields: 'các ô',
  fingerprint: 'vân tay',
  from: 'từ ngày',
  fromRoom: 'từ phòng',
  fromSeq: 'sau dòng',
  importId: 'lần nhập',
  key: 'mục',
  limit: 'số dòng',
  list: 'danh sách',
  match: 'kết quả',
  medium: 'xem trên',
  name: 'tên',
  nameBefore: 'tên trước',
  number: 'số',
  openOnly: 'chỉ chưa rà soát',
  paperId: 'giấy',
  papers: 'số giấy',
  people: 'những người bệnh',
  purpose: 'mục đích',
  queueClass: 'nhóm ưu tiên',
  role: 'vai trò',
  roleBefore: 'vai trò trước',
  room: 'phòng',
  roomCode: 'phòng',
  rooms: 'các phòng',
  scopes: 'quyền',
  screens: 'số màn hình',
  sessions: 'số phiên',
  showNames: 'hiện tên',
  signed: 'có chữ ký',
  state: 'trạng thái',
  status: 'kết quả',
  to: 'đến ngày',
  toRoom: 'đến phòng',
  tokenId: 'mã truy cập',
  toSeq: 'đến dòng',
  throughSeq: 'đến hết dòng',
  throughHash: 'mã của dòng đó',
  entries: 'số dòng',
  trainedOn: 'ngày tập huấn',
  userId: 'mã tài khoản',
  userIds: 'các mã tài khoản',
  verdict: 'kết luận',
  via: 'qua',
  view: 'nơi xem',
  visits: 'số đợt',
  wantedAction: 'việc',
  wantedOutcome: 'kết quả',
  what: 'nội dung',
}

export const auditOutcomes = {
  ok: 'Được',
  refused: 'Bị từ chối',
  failed: 'Không thành',
} as const satisfies Record<AuditLine['outcome'], string>

export const auditText = {
  title: 'Nhật ký',
  intro:
    'Ai đã xem hoặc làm gì, lúc nào, từ máy nào. Không ai sửa hay xoá được dòng nào mà không lộ ra. Mở trang này cũng được ghi lại.',
  search: 'Tìm',
  searching: 'Đang tìm…',
  filter: 'Tìm trong nhật ký',
  from: 'Từ ngày',
  to: 'Đến ngày',
  dayHint: 'Ví dụ 13/11/2026.',
  dayWrong: 'Ghi ngày dạng 13/11/2026.',
  periodWrong: 'Từ ngày phải trước đến ngày, nhiều nhất 366 ngày.',
  actor: 'Người làm',
  anybody: 'Bất kỳ ai',
  action: 'Việc',
  anything: 'Bất kỳ việc gì',
  outcome: 'Kết quả',
  anyOutcome: 'Mọi kết quả',
  person: 'Người bệnh',
  personHint: 'Tên và năm sinh, số giấy tờ, hoặc quét thẻ.',
  findPerson: 'Tìm người',
  noPerson: 'Không có ai như vậy. Gõ thêm, hoặc dùng số giấy tờ.',
  notForAdministrators: 'Tìm theo người bệnh là việc của quản lý: tài khoản này không xem người bệnh.',
  onlyPerson: (name: string) => `Chỉ ${name}`,
  onlyVisit: 'Chỉ một lượt khám',
  onlyActor: 'Chỉ một người làm',
  clear: (what: string) => `Bỏ lọc: ${what}`,
  lines: 'Các dòng',
  none: 'Không có dòng nào trong khoảng này.',
  more: 'Xem tiếp',
  moreToLook: 'Chưa hết: còn phần cũ hơn của khoảng này chưa xem.',
  patient: 'Người bệnh',
  patientHidden: (id: string) => `Người bệnh mã ${id}`,
  showPerson: 'Mọi dòng về người này',
  showVisit: 'Mọi dòng của lượt này',
  showActor: (name: string) => `Mọi việc ${name} làm`,
  unknownActor: 'chưa đăng nhập',
  reason: (reason: string) => `Lý do: ${reason}`,
  export: 'Xuất CSV',
  exporting: 'Đang xuất…',
  exported: 'Đã xuất. Việc này có trong nhật ký.',
  exportHint: 'Nhiều nhất 50.000 dòng. Tệp có tên người: giữ như hồ sơ.',
  exportCut: (most: number) => `Chỉ xuất được ${most} dòng mới nhất: hãy thu hẹp khoảng ngày.`,
  seq: (seq: number) => `dòng ${seq}`,
  chain: 'Tính nguyên vẹn',
  entries: (count: string) => `${count} dòng.`,
  neverChecked: 'Chưa kiểm tra lần nào.',
  check: 'Kiểm tra phần mới',
  checkAll: 'Kiểm tra tất cả',
  checkDetail:
    'Mỗi dòng được tính lại mã và so với dòng trước. «Phần mới» đi từ chỗ đã kiểm tra lần trước; chạy nền, không làm chậm quầy.',
  progress: 'Đang kiểm tra',
  progressOf: (done: string, all: string) => `Đang kiểm tra: ${done} trên ${all} dòng.`,
  checkLine: (from: string, to: string, by: string, at: string) => `${by} kiểm tra dòng ${from} – ${to}, ${at}`,
} as const

export const auditCheckStates = {
  running: 'Đang chạy',
  whole: 'Nguyên vẹn',
  broken: 'Bị phá vỡ',
  failed: 'Dừng giữa chừng',
} as const satisfies Record<AuditCheck['state'], string>

/** Where and how the trail was broken, and what to do. */
export function describeBreak({ seq, code }: NonNullable<AuditCheck['broken']>): string {
  return `Dòng ${seq}: ${BREAKS[code]}. Giữ nguyên máy chủ, báo người phụ trách an toàn thông tin và so với bản sao lưu.`
}

const BREAKS = {
  missing: 'bị mất',
  altered: 'nội dung đã bị sửa',
  relinked: 'không nối với dòng trước',
  head: 'các dòng cuối đã bị xoá hoặc thêm ngoài chương trình',
  checkpoint: 'phần trước đã bị cắt mà không có dòng nào ghi ai cắt',
  rewritten: 'khác với lần kiểm tra trước: từ đây đã bị viết lại',
} as const satisfies Record<NonNullable<AuditCheck['broken']>['code'], string>

/** An action as it stands in the trail; one that this version does not know keeps its name. */
export function describeAction(action: string): string {
  const known: Readonly<Record<string, string>> = auditActionLabels
  return known[action] ?? action
}

/** Further facts in one line: `phòng: 12 · số: 45`. */
export function describeDetails(details: NonNullable<AuditLine['details']>): string {
  return Object.entries(details)
    .filter(([, value]) => value !== null && value !== '')
    .map(([key, value]) => `${detailLabels[key] ?? key}: ${describeValue(key, value)}`)
    .join(' · ')
}

function describeValue(key: string, value: string | number | boolean | null): string {
  if (value === true) return 'có'
  if (value === false) return 'không'
  const words = VALUE_WORDS[key]
  const text = String(value)
  if (key === 'scopes')
    return text
      .split(' ')
      .map((scope) => words?.[scope] ?? scope)
      .join(', ')
  return words?.[text] ?? text
}

/** Facts whose values are codes of ours. */
const VALUE_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  role: roleNames,
  roleBefore: roleNames,
  scopes: permissionLabels,
  wantedAction: auditActionLabels,
  wantedOutcome: auditOutcomes,
  purpose: { 'check-in': 'tiếp đón', care: 'khám chữa bệnh', emergency: 'cấp cứu' },
  view: { desk: 'quầy', nurse: 'điều dưỡng' },
  what: { papers: 'giấy tờ', paper: 'một giấy', 'health-book': 'sổ sức khoẻ', list: 'danh sách', verdict: 'kết luận' },
  verdict: { accepted: 'hợp lý', questioned: 'cần làm rõ' },
  list: { today: 'lượt hôm nay', queue: 'hàng chờ' },
  by: { name: 'tên', phone: 'số điện thoại' },
  match: { one: 'một người', 'old-number': 'theo số CMND', several: 'nhiều người', none: 'không ai' },
}

export const auditColumns = [
  'Dòng',
  'Ngày',
  'Giờ',
  'Người làm',
  'Loại',
  'Địa chỉ máy',
  'Việc',
  'Kết quả',
  'Người bệnh',
  'Mã người bệnh',
  'Mã lượt khám',
  'Lý do',
  'Chi tiết',
] as const

/** One line of the trail as cells of `auditColumns`. */
export function toAuditCells(line: AuditLine): string[] {
  return [
    String(line.seq),
    formatDay(line.at),
    formatClockSeconds(line.at),
    line.actor.name,
    line.actor.kind,
    line.actor.address,
    describeAction(line.action),
    auditOutcomes[line.outcome],
    line.personName ?? '',
    line.personId ?? '',
    line.visitId ?? '',
    line.reason ?? '',
    line.details ? describeDetails(line.details) : '',
  ]
}
