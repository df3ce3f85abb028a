type NamedPerson = { code: string; fullName: string; sex: 'male' | 'female'; birthYear?: number }

/**
 * Which person answers with which code: person `index` has the code at `index % 500` of this list, and 000 past its end.
 * So people 0–30 stand for one code each, under these names whatever the seed, and about 6 % of all are not plain 000.
 */
export const namedPeople: readonly NamedPerson[] = [
  { code: '000', fullName: 'Nguyễn Văn Mẫu', sex: 'male', birthYear: 1985 },
  { code: '001', fullName: 'Trần Quân Mẫu', sex: 'male', birthYear: 1987 },
  { code: '002', fullName: 'Lê Thị An Mẫu', sex: 'female', birthYear: 1990 },
  { code: '003', fullName: 'Phạm Thị Thẻ Mới', sex: 'female' },
  { code: '004', fullName: 'Hoàng Văn Hai Thẻ', sex: 'male' },
  { code: '010', fullName: 'Vũ Thị Hết Hạn', sex: 'female' },
  { code: '050', fullName: 'Đặng Văn Không Thẻ', sex: 'male' },
  { code: '051', fullName: 'Bùi Thị Mã Sai', sex: 'female' },
  { code: '052', fullName: 'Đỗ Văn Tỉnh Sai', sex: 'male' },
  { code: '053', fullName: 'Hồ Thị Quyền Sai', sex: 'female' },
  { code: '054', fullName: 'Ngô Văn Cán Bộ', sex: 'male' },
  { code: '055', fullName: 'Dương Thị Cán Bộ', sex: 'female' },
  { code: '060', fullName: 'Lý Văn Tên Sai', sex: 'male' },
  { code: '061', fullName: 'Mai Thị Tên Gần', sex: 'female' },
  { code: '070', fullName: 'Đinh Văn Ngày Sai', sex: 'male' },
  { code: '080', fullName: 'Tạ Thị Giới Sai', sex: 'female' },
  { code: '090', fullName: 'Cao Văn Nơi Sai', sex: 'male' },
  { code: '100', fullName: 'Lương Thị Lỗi Sổ', sex: 'female' },
  { code: '101', fullName: 'Trịnh Văn Lỗi Máy', sex: 'male' },
  { code: '110', fullName: 'Đào Thị Thu Hồi', sex: 'female' },
  { code: '120', fullName: 'Phan Văn Báo Giảm', sex: 'male' },
  { code: '121', fullName: 'Hà Thị Ngoại Tỉnh', sex: 'female' },
  { code: '122', fullName: 'Chu Văn Nội Tỉnh', sex: 'male' },
  { code: '123', fullName: 'Tô Thị Tăng Lại', sex: 'female' },
  { code: '124', fullName: 'Quách Văn Ngừng', sex: 'male' },
  { code: '130', fullName: 'Lại Thị Bé Mẫu', sex: 'female', birthYear: 2024 },
  { code: '205', fullName: 'Kiều Văn Định Dạng', sex: 'male' },
  { code: '401', fullName: 'Thái Thị Tài Khoản', sex: 'female' },
  { code: '500', fullName: 'Tống Văn Máy Chủ', sex: 'male' },
  { code: '501', fullName: 'La Thị Năm Linh Một', sex: 'female' },
  { code: '999', fullName: 'Ông Văn Chín Chín', sex: 'male' },
]

export const CODE_CYCLE = 500

/** What the gateway writes in `ghiChu` for a code (Phụ lục 03, CV 1923/BHXH-CNTT). */
export const codeSentences: Record<string, string> = {
  '000': 'Thẻ còn giá trị sử dụng!',
  '001': 'Thẻ do BHXH Bộ Quốc phòng quản lý, đề nghị kiểm tra thẻ và thông tin giấy tờ tùy thân',
  '002': 'Thẻ do BHXH Bộ Công an quản lý, đề nghị kiểm tra thẻ và thông tin giấy tờ tùy thân',
  '003': 'Thẻ cũ hết giá trị sử dụng nhưng đã được cấp thẻ mới',
  '004': 'Thẻ cũ còn giá trị sử dụng nhưng đã được cấp thẻ mới',
  '010': 'Thẻ hết giá trị sử dụng',
  '050': 'Không thấy thông tin thẻ BHYT',
  '051': 'Mã thẻ không đúng',
  '052': 'Mã tỉnh cấp thẻ (ký tự thứ 4, 5 của mã thẻ) không đúng',
  '053': 'Mã quyền lợi thẻ (ký tự thứ 3 của mã thẻ) không đúng',
  '054': 'Số CCCD của cán bộ tra cứu không có trong danh sách người sử dụng do CSKCB đăng ký',
  '055': 'Họ tên của cán bộ tra cứu không khớp với số CCCD',
  '060': 'Thẻ sai họ tên',
  '061': 'Thẻ sai họ tên (đúng ký tự đầu)',
  '070': 'Thẻ sai ngày sinh',
  '080': 'Thẻ sai giới tính',
  '090': 'Thẻ sai nơi đăng ký KCB ban đầu',
  '100': 'Lỗi khi lấy dữ liệu sổ thẻ',
  '101': 'Lỗi server',
  '110': 'Thẻ đã thu hồi',
  '120': 'Thẻ đã báo giảm',
  '121': 'Thẻ đã báo giảm. Giảm chuyển ngoại tỉnh',
  '122': 'Thẻ đã báo giảm. Giảm chuyển nội tỉnh',
  '123': 'Thẻ đã báo giảm. Thu hồi do tăng lại cùng đơn vị',
  '124': 'Thẻ đã báo giảm. Ngừng tham gia',
  '130': 'Trẻ em không xuất trình thẻ',
  '205': 'Lỗi sai định dạng tham số',
  '401': 'Lỗi xác thực tài khoản',
  '500': 'Lỗi máy chủ',
  '501': 'Lỗi 501',
  '999': 'Lỗi 999',
}

export function findResultCode(index: number): string {
  return namedPeople[index % CODE_CYCLE]?.code ?? '000'
}
