/** The waiting-room screen. */
export const displayText = {
  title: 'Màn hình gọi số',
  invite: 'MỜI SỐ',
  again: (attempt: number) => `Gọi lần ${attempt}`,
  room: (code: string) => `Phòng ${code}`,
  where: (name: string, floor: string | undefined) => (floor ? `${name} · tầng ${floor}` : name),
  line: (code: string, name: string) => `Phòng ${code} · ${name}`,
  ofYesterday: (day: string) => `Số của hôm qua ${day.slice(8)}/${day.slice(5, 7)}`,
  nobody: 'Chưa gọi số nào',
  nobodyDetail: 'Mời giữ phiếu và theo dõi số trên màn hình.',
  lastCalls: 'Số vừa gọi ở các phòng',
  page: (page: number, pages: number) => `Trang ${page}/${pages}`,
  // Luật KCB 15/2023/QH15 Đ3 k2
  priority:
    'Cấp cứu, trẻ dưới 6 tuổi, người từ 75 tuổi, phụ nữ có thai, người khuyết tật nặng, người có công được ưu tiên',
  soundOn: 'Bật tiếng',
  soundHint: 'Bấm một lần để màn hình đọc số',
  soundFailed: 'Trình duyệt này không phát được tiếng',
  lost: (clock: string) => `Mất kết nối từ ${clock}. Số trên màn hình có thể đã cũ, đang nối lại.`,
  pairTitle: 'Ghép màn hình này',
  pairDetail: 'Nhập mã mà bộ phận CNTT nhận được khi chạy lệnh tạo màn hình. Mã dùng một lần, trong 15 phút.',
  pairCode: 'Mã ghép',
  pair: 'Ghép',
  pairing: 'Đang ghép…',
  pairStaff: 'Nhân viên đăng nhập tại trang Tiếp Đón.',
} as const
