import { formatCount, formatSeconds } from '@/lib/utils/format-numbers'
import type { VisitState } from '@/lib/domain/visit/visit.schema'

export const visitStateLabels = { waiting: 'Đang chờ', cancelled: 'Đã hủy' } as const satisfies Record<
  VisitState,
  string
>

export const visitsText = {
  title: 'Lượt khám hôm nay',
  total: (count: number) => `${formatCount(count)} lượt`,
  median: (ms: number) => `Từ quét đến số: giữa ${formatSeconds(ms)} giây`,
  room: 'Phòng',
  allRooms: 'Tất cả các phòng',
  bornIn: (year: number) => `sinh ${year}`,
  priority: 'Ưu tiên',
  reprint: 'In lại',
  reprintOf: (label: string) => `In lại phiếu ${label}`,
  cancel: 'Hủy',
  cancelOf: (label: string) => `Hủy số ${label}`,
  move: 'Chuyển phòng',
  moveOf: (label: string) => `Chuyển phòng cho số ${label}`,
  more: 'Xem thêm',
  loading: 'Đang tải danh sách…',
  empty: 'Hôm nay chưa có lượt nào.',
  emptyRoom: 'Phòng này hôm nay chưa có lượt nào.',
  noTickets: 'chưa có',
  recent: 'Vừa cấp',
  recentLine: (room: string, name: string, clock: string) => `P${room} ${name} ${clock}`,
  cancelledMark: 'đã hủy',
  admittedBy: (clock: string, name: string) => `${clock} · ${name}`,
  cancelTitle: (label: string, name: string) => `Hủy số ${label} của ${name}?`,
  cancelDetail: 'Số đã hủy không gọi nữa và không cấp lại cho người khác.',
  cancelReason: 'Lý do hủy',
  cancelReasonShort: 'Ghi lý do, ít nhất 3 ký tự.',
  cancelReasons: ['Người bệnh không khám nữa', 'Cấp nhầm phòng', 'Cấp nhầm người'],
  confirmCancel: 'Hủy số',
  keep: 'Không hủy',
  cancelled: (label: string) => `Đã hủy số ${label}.`,
  moveTitle: (label: string, name: string) => `Chuyển ${name} (số ${label}) sang phòng khác`,
  moveDetail: 'Người bệnh nhận số mới ở phòng mới; số cũ được hủy.',
  confirmMove: 'Chuyển và cấp số mới',
  moved: (from: string, to: string, room: string) => `Đã chuyển số ${from} thành ${to}, phòng ${room}.`,
} as const

export const ticketText = {
  title: 'Phiếu số thứ tự',
  room: (code: string) => `Phòng ${code}`,
  floor: (floor: string) => `Tầng ${floor}`,
  peopleBefore: (count: number) => (count === 0 ? 'Đến lượt ngay' : `Trước bạn còn ${count} người`),
  issued: (clock: string, date: string) => `Cấp lúc ${clock} ngày ${date}`,
  priority: 'ƯU TIÊN',
  keep: 'Giữ phiếu và chờ gọi số. Mã này không chứa thông tin cá nhân.',
  qr: 'Mã QR của phiếu',
  print: 'In phiếu',
  back: 'Về Tiếp đón',
  loading: 'Đang lấy phiếu…',
} as const
