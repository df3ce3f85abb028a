import type { Permission } from '@/lib/domain/access/permission'

/** What each permission lets somebody do, as a person who hands out tokens reads it. */
export const permissionLabels = {
  'people:identify': 'Đọc mã quét, tính mã đối tượng',
  'people:read': 'Tìm và xem người bệnh (số giấy tờ che bớt)',
  'people:reveal': 'Xem số giấy tờ, điện thoại đầy đủ',
  'people:write': 'Thêm, sửa người bệnh',
  'coverage:ask': 'Hỏi cổng BHXH',
  'visits:read': 'Xem lượt khám và hàng chờ',
  'visits:admit': 'Tiếp đón, cấp số',
  'visits:cancel': 'Huỷ lượt khám',
  'costs:report': 'Báo chi phí đầu tiên của lượt khám',
  'records:read': 'Xem giấy chuyển, phiếu hẹn, sổ sức khoẻ',
  'records:import': 'Nhập hồ sơ GIAMDINHHS',
  'records:review': 'Rà soát lượt xem hồ sơ',
  'papers:write': 'Xác nhận và nhập giấy',
  'lookup:read': 'API tra cứu (sổ sức khoẻ, giấy chuyển, phiếu hẹn)',
  'fhir:read': 'FHIR R4, chỉ đọc',
  'queue:call': 'Gọi số, chuyển phòng',
  'display:read': 'Màn hình chờ',
  'messages:manage': 'Xem và gửi lại bản tin cổng BHXH',
  'figures:read': 'Xem số liệu',
  'figures:open': 'Mở danh sách lượt khám sau mỗi con số',
  'facility:write': 'Sửa cấu hình cơ sở',
  'subjects:handle': 'Giải quyết yêu cầu của chủ thể dữ liệu',
  'users:write': 'Quản lý tài khoản và mã truy cập',
  'audit:read': 'Xem nhật ký',
} as const satisfies Record<Permission, string>
