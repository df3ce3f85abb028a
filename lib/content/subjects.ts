import type { SubjectMatter, SubjectRequestKind } from '@/lib/domain/subjects/subject-request.schema'
import type { RetentionKey } from '@/lib/domain/retention/retention-rules'
import type { SubjectRequest } from '@/lib/contracts/subjects'
import { formatDate } from '@/lib/utils/format-dates'

export const subjectsText = {
  title: 'Dữ liệu cá nhân',
  intro: 'Sổ các yêu cầu của người bệnh về dữ liệu của họ (Luật 91/2025/QH15). Mỗi lần mở đều được ghi nhật ký.',
  add: 'Ghi yêu cầu mới',
  close: 'Đóng',
  lists: 'Xem',
  open: 'Đang xử lý',
  closed: 'Đã xong',
  none: 'Không có yêu cầu nào.',
  chosen: 'Yêu cầu đang mở',
  choose: 'Chọn một yêu cầu để xử lý.',
  noPerson: 'Không có hồ sơ tương ứng',
  receivedOn: (day: string) => `Nhận ${formatDate(day)}`,
  replyBy: (day: string) => `Phản hồi trước hết ${formatDate(day)}`,
  doneBy: (day: string) => `Hoàn thành trước hết ${formatDate(day)}`,
  overdue: (days: number) => `Quá hạn ${days} ngày`,
  dueToday: 'Hạn hôm nay',
  dueIn: (days: number) => `Còn ${days} ngày`,
  doubt: 'Hạn 10, 15, 20 ngày tính theo ngày lịch (cách hiểu ngắn hơn); hạn phản hồi 2 ngày tính theo ngày làm việc.',
} as const

export const kindLabels = {
  access: 'Xem, nhận bản sao',
  correct: 'Sửa thông tin',
  withdraw: 'Rút lại đồng ý',
  erase: 'Xóa dữ liệu',
} as const satisfies Record<SubjectRequestKind, string>

export const stateLabels = {
  received: 'Chờ phản hồi',
  replied: 'Đang làm',
  done: 'Đã xong',
  refused: 'Đã từ chối',
} as const satisfies Record<SubjectRequest['state'], string>

export const requesterLabels = {
  self: 'Chính người bệnh',
  parent: 'Cha, mẹ',
  guardian: 'Người giám hộ',
  authorised: 'Người được ủy quyền',
} as const satisfies Record<SubjectMatter['relation'], string>

export const requestFormText = {
  title: 'Ghi yêu cầu mới',
  kind: 'Yêu cầu',
  choose: 'Chọn',
  receivedOn: 'Ngày nhận',
  dayWrong: 'Ghi ngày như 26/11/2026, không sau hôm nay.',
  requesterName: 'Người yêu cầu',
  requesterWrong: 'Ghi họ tên người yêu cầu.',
  relation: 'Quan hệ',
  relationWrong: 'Chọn quan hệ với người bệnh.',
  kindWrong: 'Chọn loại yêu cầu.',
  contact: 'Cách liên lạc',
  contactHint: 'Điện thoại hoặc địa chỉ để gửi trả lời.',
  identityCheck: 'Đã xác minh danh tính thế nào',
  identityHint: 'Ví dụ: đối chiếu căn cước tại quầy; giấy ủy quyền có công chứng.',
  asked: 'Nội dung yêu cầu',
  atLeast: 'Ghi ít nhất 3 chữ.',
  person: 'Hồ sơ của ai',
  personHint: 'Họ tên, năm sinh hoặc điện thoại. Để trống nếu chưa từng khám ở đây.',
  find: 'Tìm',
  unchoose: 'Chọn lại',
  nobody: 'Không thấy ai. Kiểm tra lại cách viết, hoặc ghi yêu cầu không kèm hồ sơ.',
  more: 'Còn nhiều người nữa: ghi thêm năm sinh.',
  save: 'Ghi vào sổ',
  saving: 'Đang ghi…',
  wrong: (count: number) => `Còn ${count} chỗ cần sửa.`,
} as const

export const stepText = {
  who: 'Người yêu cầu',
  contact: 'Liên lạc',
  identity: 'Xác minh',
  asked: 'Nội dung',
  reply: 'Đã phản hồi',
  result: 'Kết quả',
  recorded: 'Ghi sổ',
  replyTitle: 'Phản hồi người yêu cầu',
  replyLabel: 'Đã trả lời thế nào',
  replySave: 'Ghi phản hồi',
  finishTitle: 'Kết thúc yêu cầu',
  finishLabel: 'Kết quả',
  finishHint: 'Đã giao gì, đã sửa gì; hoặc vì sao từ chối.',
  finishDone: 'Đã xong',
  finishRefused: 'Từ chối',
  correctTitle: 'Sửa hồ sơ',
  correctIntro: 'Chỉ điền chỗ cần sửa. Giá trị cũ, người sửa, lý do và căn cứ được giữ lại.',
  correctName: 'Họ tên đúng',
  correctBirth: 'Ngày sinh đúng',
  birthWrong: 'Ghi như 05/03/1985, 03/1985 hoặc 1985.',
  correctSex: 'Giới tính đúng',
  unchanged: 'Không đổi',
  correctAddress: 'Địa chỉ đúng',
  correctPhone: 'Điện thoại đúng',
  phoneWrong: 'Điện thoại gồm 10 hoặc 11 chữ số, bắt đầu bằng 0.',
  correctNumber: 'Số định danh đúng',
  numberWrong: 'Số định danh gồm 12 chữ số.',
  correctReason: 'Lý do sửa',
  correctEvidence: 'Căn cứ đã xem',
  nothing: 'Điền ít nhất một chỗ cần sửa.',
  correctSave: 'Sửa và giữ giá trị cũ',
  corrected: (name: string) => `Đã sửa hồ sơ ${name}. Giá trị cũ còn trong lịch sử.`,
  eraseTitle: 'Phần được phép xóa',
  eraseIntro:
    'Chỉ xóa được phần pháp luật cho phép. Xem bảng kê để biết phần nào phải giữ, đến khi nào. Người đã có lượt khám: chỉ xóa điện thoại.',
  erase: 'Xóa phần được phép',
  eraseConfirm: 'Xóa ngay, không lấy lại được',
  keep: 'Chưa xóa',
  erased: {
    person: 'Đã xóa toàn bộ hồ sơ của người này.',
    contact: 'Đã xóa điện thoại. Phần còn lại phải giữ theo hạn trong bảng kê.',
  },
} as const

export const accountText = {
  title: 'Đang giữ gì về người này',
  intro: 'Lập bảng kê đầy đủ để đọc, in hoặc giao cho người yêu cầu.',
  clinical: 'Kèm nội dung bệnh án',
  make: 'Lập bảng kê',
  making: 'Đang lập…',
  print: 'In bảng kê',
  save: 'Tải tệp',
  fileName: 'bang-ke-du-lieu.json',
  printTitle: 'Bảng kê dữ liệu cá nhân đang lưu giữ',
  made: (facility: string, by: string, at: string) => `${facility} · ${by} lập ${at}`,
  rows: (total: number) => `${total} dòng`,
  newest: (shown: number, total: number) => `${shown} dòng mới nhất trong ${total}`,
  nothing: 'Không có gì',
  erasable: 'Xóa được khi có yêu cầu',
  keptUntil: (day: string, rule: string) => `Phải giữ đến ${formatDate(day)} (${rule})`,
  kept: (rule: string) => `Phải giữ (${rule})`,
  hidden: 'Nội dung bệnh án không hiện ở đây.',
} as const

/** What is kept together, as rules and accounts call it. */
export const retentionLabels = {
  visits: 'lượt khám, sổ sách',
  records: 'hồ sơ bệnh án, giấy tờ',
  coverage: 'bằng chứng tra cứu BHYT',
  people: 'người không còn dữ liệu nào khác',
  audit: 'nhật ký',
  accesses: 'lần xem ngoài thường lệ',
  subjects: 'yêu cầu về dữ liệu',
  imports: 'biên bản nhập tệp',
  deskRequests: 'dấu chống cấp số hai lần',
  sessions: 'phiên đăng nhập đã hết',
} as const satisfies Record<RetentionKey, string>
