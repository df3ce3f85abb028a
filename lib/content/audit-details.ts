import type { AuditLine } from '@/lib/contracts/audit'
import type { AuditDetail } from '@/lib/domain/audit/audit-detail'
import { auditActionLabels, auditOutcomes } from './audit'
import { permissionLabels } from './permissions'
import { visitCoverageLabels } from './people'
import { roleNames } from './roles'
import { settingFieldLabels } from './setting-changes'

const detailLabels = {
  accessId: 'lượt xem',
  account: 'tài khoản',
  accounts: 'số tài khoản',
  actorId: 'người làm',
  address: 'địa chỉ',
  after: 'sau',
  again: 'gửi lặp lại',
  alreadyKnown: 'đã có từ trước',
  as: 'cách hỏi',
  attempt: 'lần thứ',
  before: 'trước',
  brokenCode: 'lỗi',
  brokenSeq: 'hỏng ở dòng',
  by: 'tìm theo',
  bytes: 'số byte',
  checkId: 'lần tra cứu',
  clinical: 'có dữ liệu lâm sàng',
  codePrefix: 'mã ICD-10',
  count: 'số kết quả',
  coverage: 'BHYT của lượt',
  created: 'cơ sở mới',
  differences: 'chỗ khác nhau',
  entries: 'số dòng',
  erased: 'số mục đã xoá',
  failure: 'hỏng vì',
  fields: 'các ô',
  fileName: 'tệp',
  filter: 'bộ lọc',
  fingerprint: 'vân tay',
  from: 'từ ngày',
  fromRoom: 'từ phòng',
  fromSeq: 'sau dòng',
  half: 'nửa năm',
  importId: 'lần nhập',
  isCut: 'bị cắt bớt',
  key: 'mục',
  kind: 'loại',
  known: 'có hồ sơ',
  limit: 'số dòng',
  list: 'danh sách',
  lowered: 'mức hưởng giảm',
  match: 'kết quả',
  medium: 'xem trên',
  movedTo: 'số giấy tờ chuyển sang hồ sơ',
  name: 'tên',
  nameBefore: 'tên trước',
  number: 'số',
  onFile: 'có hồ sơ',
  openOnly: 'chỉ chưa rà soát',
  paperId: 'giấy',
  papers: 'số giấy',
  people: 'những người bệnh',
  purpose: 'mục đích',
  queueClass: 'nhóm ưu tiên',
  renamed: 'đổi tên',
  requestId: 'yêu cầu',
  resource: 'loại dữ liệu',
  resultCode: 'mã kết quả',
  role: 'vai trò',
  roleBefore: 'vai trò trước',
  room: 'phòng',
  roomCode: 'phòng',
  rooms: 'các phòng',
  roomsAdded: 'thêm phòng',
  roomsChanged: 'sửa phòng',
  roomsInAll: 'tổng số phòng',
  rows: 'số dòng dữ liệu',
  scopes: 'quyền',
  screens: 'số màn hình',
  sessions: 'số phiên',
  showNames: 'hiện tên',
  signed: 'có chữ ký',
  state: 'trạng thái',
  status: 'kết quả',
  step: 'bước',
  table: 'bảng',
  takenAt: 'của lúc',
  throughHash: 'mã của dòng đó',
  throughSeq: 'đến hết dòng',
  to: 'đến ngày',
  tokenId: 'mã truy cập',
  toRoom: 'đến phòng',
  toSeq: 'đến dòng',
  trainedOn: 'ngày tập huấn',
  trigger: 'phát sinh từ',
  userId: 'mã tài khoản',
  userIds: 'các mã tài khoản',
  verdict: 'kết luận',
  version: 'bản',
  via: 'qua',
  view: 'nơi xem',
  visits: 'số đợt',
  wantedAction: 'việc',
  wantedOutcome: 'kết quả',
  what: 'nội dung',
  year: 'năm',
} as const satisfies Record<AuditDetail, string>

/** Further facts in one line: `phòng: 12 · số: 45`. One of a version that nobody runs any more keeps its name in code. */
export function describeDetails(details: NonNullable<AuditLine['details']>): string {
  return Object.entries(details)
    .filter(([, value]) => value !== null && value !== '')
    .map(([key, value]) => `${describeKey(key)}: ${describeValue(key, value)}`)
    .join(' · ')
}

/** A change of settings tells its fields by themselves, or after what they are of: `12 name`. */
function describeKey(key: string): string {
  const field = key.slice(key.lastIndexOf(' ') + 1)
  const of = key.slice(0, -field.length)
  return lookUp(detailLabels, key) ?? of + (lookUp(settingFieldLabels, field) ?? field)
}

function lookUp(labels: Readonly<Record<string, string>>, key: string): string | undefined {
  return labels[key]
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
  what: {
    papers: 'giấy tờ',
    paper: 'một giấy',
    'health-book': 'sổ sức khoẻ',
    list: 'danh sách',
    verdict: 'kết luận',
    seen: 'đã xem',
    day: 'ngày hẹn',
    figures: 'số liệu',
    visits: 'các lượt',
    'sector-report': 'báo cáo 6 tháng',
  },
  verdict: { accepted: 'hợp lý', questioned: 'cần làm rõ' },
  list: { today: 'lượt hôm nay', queue: 'hàng chờ' },
  by: { name: 'tên', phone: 'số điện thoại' },
  medium: { paper: 'giấy', vneid: 'VNeID' },
  as: { fhir: 'FHIR' },
  coverage: visitCoverageLabels,
  match: { one: 'một người', 'old-number': 'theo số CMND', several: 'nhiều người', none: 'không ai' },
}
