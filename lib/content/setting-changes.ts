import type { FieldChange, SettingField, SettingTopic, SettingValue } from '@/lib/domain/facility/setting-change'
import { formatDate } from '@/lib/utils/format-dates'
import { gatewaySourceTexts } from './gateway-setup'
import { dayKindTexts } from './rule-setup'
import { serviceKindTexts } from './room-setup'
import { facilityLevelTexts, formerTierTexts, planConditionTexts } from './facility-setup'
import { retentionLabels } from './subjects'

/** What the pages of administration share: saving, histories, two people at once. */
export const setupText = {
  save: 'Lưu',
  saved: 'Đã lưu.',
  undo: 'Bỏ thay đổi',
  history: 'Lịch sử thay đổi',
  historyAside: '30 lần gần nhất; đầy đủ ở nhật ký',
  noHistory: 'Chưa ai thay đổi gì ở trang này.',
  by: (name: string, day: string, clock: string) => `${name} · ${day} lúc ${clock}`,
  overtaken: 'Người khác vừa sửa chỗ này. Những gì đã nhập vẫn còn.',
  keepMine: 'Giữ bản tôi đang nhập',
  takeTheirs: 'Lấy bản mới, bỏ bản tôi nhập',
} as const

/** What a field of a setting is called. */
export const settingFieldLabels = {
  name: 'Tên',
  callsPerTurn: 'Số lượt ưu tiên trước một lượt thường',
  level: 'Cấp chuyên môn kỹ thuật',
  listedInitial: 'Trong danh sách cấp ban đầu hưởng đủ',
  score: 'Điểm',
  provisionalBasic: 'Tạm xếp cấp cơ bản',
  formerTier: 'Tuyến trước 01/01/2025',
  preferFormerDistrictCode: 'Chọn mã 3.3 cho cơ sở từng là tuyến huyện',
  appointmentToleranceDays: 'Số ngày lệch phiếu hẹn',
  countProvisionalHolidays: 'Tính ngày nghỉ chưa chính thức',
  floor: 'Tầng',
  open: 'Đang mở',
  order: 'Thứ tự',
  kind: 'Loại',
  visitType: 'Mã loại KCB',
  priceVnd: 'Giá (đồng)',
  roomCodes: 'Phòng',
  validFrom: 'Từ ngày',
  validTo: 'Đến ngày',
  username: 'Tài khoản',
  password: 'Mật khẩu',
  officerName: 'Cán bộ tra cứu',
  officerId: 'Số định danh cán bộ',
  source: 'Lấy từ',
  dayKind: 'Ngày',
  confirmed: 'Đã có quyết định',
  vnd: 'Mức tham chiếu (đồng)',
  percent: 'Tỷ lệ tự đến ngoại trú (%)',
  citation: 'Căn cứ',
  met: 'Đạt',
  note: 'Căn cứ',
  automatic: 'Tự xóa mỗi đêm những gì quá hạn',
  months: 'Số tháng giữ',
  added: 'mới',
  renamed: 'đổi tên',
  unchanged: 'không đổi',
  refusedLines: 'dòng bị từ chối',
} as const satisfies Record<SettingField, string>

/** What one saving changed, a sentence per subject or field: `Thêm Phòng 12: Tên Nội`, `Tên: Nội → Nội tổng quát`. */
export function describeChanges(topic: SettingTopic, changes: readonly FieldChange[]): string[] {
  const subjects = new Set(changes.map(({ subject }) => subject))
  return [...subjects].flatMap((subject) => {
    const fields = changes.filter((change) => change.subject === subject)
    const of = subject === undefined ? '' : describeSubject(topic, subject)
    if (of && fields.every(({ from }) => from === null))
      return [`${topic === 'catalogue' ? 'Nhập' : 'Thêm'} ${of}: ${listValues(fields, 'to')}`]
    if (of && fields.every(({ to }) => to === null)) return [`Bỏ ${of}: ${listValues(fields, 'from')}`]
    return fields.map(({ field, from, to }) => {
      const values = `${settingFieldLabels[field]}: ${describeValue(field, from)} → ${describeValue(field, to)}`
      return of ? `${of} · ${values}` : values
    })
  })
}

/** What is so; what is not, or is empty, goes without saying. */
function listValues(fields: readonly FieldChange[], side: 'from' | 'to'): string {
  return fields
    .filter((change) => change[side] !== null && change[side] !== false && change[side] !== '')
    .map((change) => `${settingFieldLabels[change.field]} ${describeValue(change.field, change[side])}`)
    .join(', ')
}

function describeSubject(topic: SettingTopic, subject: string): string {
  switch (topic) {
    case 'facility-attributes':
      return `mô tả từ ${formatDate(subject)}`
    case 'plan-conditions':
      return `«${lookUp(planConditionTexts, subject)?.title ?? subject}»`
    case 'retention':
      return lookUp(retentionLabels, subject) ?? subject
    case 'route-tables':
      return `từ ${formatDate(subject)}`
    case 'rooms':
      return `phòng ${subject}`
    case 'services':
      return `dịch vụ ${subject}`
    case 'catalogue':
      return `tệp «${subject}»`
    default:
      return subject
  }
}

function describeValue(field: SettingField, value: SettingValue): string {
  if (value === null || value === '') return '(trống)'
  if (value === true) return 'có'
  if (value === false) return 'không'
  const text = String(value)
  if (field === 'level') return lookUp(facilityLevelTexts, text) ?? text
  if (field === 'formerTier') return lookUp(formerTierTexts, text) ?? text
  if (field === 'source') return lookUp(gatewaySourceTexts, text) ?? text
  if (field === 'dayKind') return lookUp(dayKindTexts, text) ?? text
  if (field === 'kind') return lookUp(serviceKindTexts, text) ?? text
  if (field === 'validFrom' || field === 'validTo') return formatDate(text)
  return typeof value === 'number' ? text.replace('.', ',') : text
}

function lookUp<T>(texts: Readonly<Record<string, T>>, key: string): T | undefined {
  return texts[key]
}
