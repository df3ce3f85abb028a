import type { RecordProblemCode, ZipProblemCode } from '@/lib/domain/records/import-report.schema'
import { envelopeProblemTexts } from './envelope-problems'

const recordProblemTexts = {
  person_conflict:
    'Số giấy tờ trong hồ sơ đang thuộc người khác họ tên hoặc ngày sinh: đối chiếu hai hồ sơ rồi gửi lại.',
  person_unclear:
    'Hồ sơ không có số giấy tờ nào, mà đã có người cùng họ tên và ngày sinh: bổ sung số định danh hoặc thẻ BHYT rồi gửi lại.',
  episode_unknown: 'Chưa có XML1 của đợt khám này: gửi kèm XML1.',
  holder_differs: 'Giấy ghi tên hoặc ngày sinh khác với XML1.',
  field_unusable: 'Thiếu hoặc không đọc được nên không lưu được bảng này.',
} as const satisfies Record<RecordProblemCode, string>

const zipProblemTexts = {
  not_a_zip: 'Không mở được tệp ZIP: tệp bị hỏng hoặc bị cắt.',
  too_many_entries: 'Quá nhiều tệp trong ZIP: chia thành nhiều ZIP.',
  zip_too_large: 'ZIP bung ra quá lớn: chia thành nhiều ZIP.',
  entry_too_large: 'Có tệp lớn hơn 50 MB trong ZIP: chia nhỏ tệp đó.',
  suspicious_ratio: 'ZIP nén bất thường: không mở vì lý do an toàn.',
  encrypted_entry: 'ZIP có mật khẩu: gửi ZIP không đặt mật khẩu.',
  nested_zip: 'Có tệp nén nằm trong ZIP: giải nén rồi gửi lại.',
  no_envelopes: 'ZIP không có tệp XML nào.',
} as const satisfies Record<ZipProblemCode, string>

/** What was wrong with a file, a table or a field, and what to do. */
export const importProblemTexts = { ...envelopeProblemTexts, ...recordProblemTexts, ...zipProblemTexts } as const
