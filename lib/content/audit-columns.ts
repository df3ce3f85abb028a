import type { AuditLine } from '@/lib/contracts/audit'
import { formatClockSeconds, formatDay } from '@/lib/utils/format-dates'
import { auditOutcomes, describeAction } from './audit'
import { describeDetails } from './audit-details'

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
