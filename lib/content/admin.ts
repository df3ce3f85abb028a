export const adminText = {
  navigation: 'Các trang quản trị',
  page: 'Nội dung trang quản trị',
} as const

export const adminNavLabels = {
  people: 'Người dùng',
  tokens: 'Mã truy cập',
  audit: 'Nhật ký',
  accesses: 'Lượt xem hồ sơ',
  import: 'Nhập hồ sơ',
  messages: 'Gửi cổng BHXH',
  facility: 'Cơ sở',
  rooms: 'Phòng và dịch vụ',
  gateway: 'Cổng BHXH',
  rules: 'Ngày nghỉ, mức hưởng',
  catalogue: 'Danh mục cơ sở',
  certificates: 'Chứng thư tin cậy',
  restricted: 'Chẩn đoán hạn chế',
  retention: 'Thời hạn lưu giữ',
  backups: 'Sao lưu',
} as const
