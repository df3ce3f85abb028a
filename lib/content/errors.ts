import type { ErrorCode } from '@/lib/contracts/error-codes'

export interface ErrorText {
  /** What happened, in a few words. */
  title: string
  /** What to do now. */
  nextStep: string
}

/** The words of every failure. */
export const errorTexts = {
  invalid_json: { title: 'Yêu cầu gửi lên bị hỏng', nextStep: 'Tải lại trang rồi làm lại.' },
  invalid_input: { title: 'Có chỗ chưa đúng', nextStep: 'Xem các ô được đánh dấu và sửa lại.' },
  payload_too_large: { title: 'Nội dung quá dài', nextStep: 'Rút ngắn rồi gửi lại.' },
  unsupported_media_type: { title: 'Yêu cầu không đúng dạng', nextStep: 'Tải lại trang rồi làm lại.' },
  foreign_origin: {
    title: 'Yêu cầu đến từ trang khác',
    nextStep: 'Mở thẳng trang Tiếp Đón trong trình duyệt rồi làm lại.',
  },
  not_signed_in: { title: 'Phiên làm việc đã kết thúc', nextStep: 'Đăng nhập lại. Những gì đã nhập vẫn còn.' },
  not_allowed: {
    title: 'Tài khoản này không được làm việc đó',
    nextStep: 'Nhờ người có quyền, hoặc hỏi quản trị để được cấp quyền.',
  },
  not_found: { title: 'Không tìm thấy', nextStep: 'Kiểm tra lại, hoặc tìm bằng cách khác.' },
  too_many_requests: { title: 'Quá nhiều lần thử', nextStep: 'Chờ một lát rồi thử lại.' },
  service_unavailable: {
    title: 'Máy chủ dữ liệu chưa trả lời',
    nextStep: 'Chờ vài giây rồi thử lại. Nếu vẫn vậy, báo bộ phận CNTT.',
  },
  facility_missing: {
    title: 'Chưa có cơ sở trong cơ sở dữ liệu',
    nextStep: 'Báo bộ phận CNTT chạy npm run facility:create trên máy chủ.',
  },
  database_unavailable: {
    title: 'Máy chủ dữ liệu chưa trả lời',
    nextStep: 'Báo bộ phận CNTT kiểm tra PostgreSQL đang chạy và DATABASE_URL ghi đúng.',
  },
  unexpected_fault: {
    title: 'Có lỗi ngoài dự kiến',
    nextStep: 'Thử lại. Nếu vẫn lỗi, đọc mã tham chiếu cho bộ phận CNTT.',
  },
  invalid_credentials: {
    title: 'Tên đăng nhập hoặc mật khẩu không đúng',
    nextStep: 'Kiểm tra phím Caps Lock và bộ gõ tiếng Việt rồi nhập lại.',
  },
  account_locked: { title: 'Sai nhiều lần, tạm khoá đăng nhập', nextStep: 'Chờ hết thời gian rồi thử lại.' },
  account_disabled: { title: 'Tài khoản đã ngừng sử dụng', nextStep: 'Hỏi quản trị hệ thống của cơ sở.' },
  weak_password: {
    title: 'Mật khẩu mới quá dễ đoán',
    nextStep: 'Dùng ít nhất 12 ký tự, nhiều ký tự khác nhau, không chỉ gồm tên đăng nhập.',
  },
  demo_password: {
    title: 'Đây là mật khẩu mẫu ai cũng biết',
    nextStep: 'Chọn mật khẩu khác, ít nhất 12 ký tự.',
  },
  password_unchanged: {
    title: 'Mật khẩu mới trùng mật khẩu đang dùng',
    nextStep: 'Chọn mật khẩu khác, ít nhất 12 ký tự.',
  },
  password_change_required: {
    title: 'Cần đổi mật khẩu trước',
    nextStep: 'Mở lại trang, đặt mật khẩu của riêng mình rồi làm tiếp.',
  },
  one_time_expired: {
    title: 'Mật khẩu dùng một lần đã hết hạn',
    nextStep: 'Nhờ quản trị hệ thống cấp mật khẩu mới.',
  },
  account_idle: {
    title: 'Tài khoản đã khoá vì lâu không dùng',
    nextStep: 'Nhờ quản trị hệ thống mở lại tài khoản.',
  },
  username_taken: { title: 'Tên đăng nhập này đã có người dùng', nextStep: 'Chọn tên đăng nhập khác.' },
  account_not_found: { title: 'Không thấy tài khoản này', nextStep: 'Tải lại danh sách rồi chọn lại.' },
  own_account: {
    title: 'Không tự đổi quyền hay khoá tài khoản của mình',
    nextStep: 'Nhờ một quản trị khác. Đổi mật khẩu của mình ở góc trên bên phải.',
  },
  last_administrator: {
    title: 'Đây là quản trị cuối cùng còn dùng được',
    nextStep: 'Giao vai trò quản trị cho người khác trước.',
  },
  empty_scan: { title: 'Chưa có gì để đọc', nextStep: 'Quét lại thẻ, hoặc gõ số giấy tờ, họ tên.' },
  scan_too_long: { title: 'Mã quá dài', nextStep: 'Quét lại từng thẻ một.' },
  scan_unrecognised: {
    title: 'Chưa nhận ra mã này',
    nextStep: 'Quét mã QR trên căn cước hoặc thẻ BHYT, hoặc gõ số giấy tờ.',
  },
  wrong_length: {
    title: 'Số này không đủ hoặc thừa chữ số',
    nextStep: 'Căn cước 12 số, CMND 9 số, mã BHXH 10 số, thẻ BHYT 15 ký tự. Kiểm tra rồi gõ lại.',
  },
  invalid_date: {
    title: 'Ngày sinh trên mã không có trong lịch',
    nextStep: 'Quét lại. Nếu vẫn vậy, gõ số giấy tờ và nhập tay.',
  },
  no_number_to_ask: {
    title: 'Chưa có số để hỏi cổng BHXH',
    nextStep: 'Vẫn cấp số; quét hoặc gõ số định danh, thẻ BHYT hay mã BHXH khi có.',
  },
  room_not_found: { title: 'Không có phòng này', nextStep: 'Chọn phòng khác trong danh sách.' },
  room_closed: { title: 'Phòng này đang đóng', nextStep: 'Chọn phòng khác đang nhận người bệnh.' },
  service_not_offered: {
    title: 'Phòng này không còn dịch vụ khám đã chọn',
    nextStep: 'Xem dịch vụ đang hiện cạnh phòng khám, đổi nếu cần, rồi bấm Cấp lại.',
  },
  person_not_found: { title: 'Không còn thấy hồ sơ này', nextStep: 'Tìm lại người bệnh rồi làm tiếp.' },
  similar_person_exists: {
    title: 'Đã có người cùng họ tên và ngày sinh',
    nextStep: 'Chọn đúng người trong danh sách, hoặc ghi rõ vì sao đây là người khác.',
  },
  identifier_taken: {
    title: 'Số giấy tờ này đã thuộc hồ sơ khác',
    nextStep: 'Tìm theo số này để mở hồ sơ đang giữ nó, rồi đối chiếu.',
  },
  request_id_reused: {
    title: 'Lần bấm trước đã được ghi',
    nextStep: 'Tìm lại người bệnh, hoặc xem danh sách: kết quả của lần đó vẫn còn.',
  },
  birth_in_future: { title: 'Ngày sinh ở sau hôm nay', nextStep: 'Kiểm tra lại năm sinh rồi làm lại.' },
  visit_not_found: { title: 'Không thấy lượt khám này', nextStep: 'Tải lại danh sách hôm nay.' },
  visit_not_today: { title: 'Lượt khám không phải của hôm nay', nextStep: 'Cấp số mới cho hôm nay.' },
  visit_cancelled: { title: 'Lượt khám này đã huỷ', nextStep: 'Cấp số mới nếu người bệnh vẫn khám.' },
  already_waiting_there: { title: 'Người bệnh đã có số ở phòng đó', nextStep: 'Dùng số đã cấp, hoặc chọn phòng khác.' },
  reason_required: {
    title: 'Cần ghi lý do xem',
    nextStep: 'Người bệnh chưa được tiếp đón hôm nay: ghi lý do rồi xem.',
  },
  paper_not_found: { title: 'Không thấy giấy này', nextStep: 'Tra lại người bệnh rồi chọn giấy.' },
  paper_already_used: {
    title: 'Giấy này đã dùng cho lượt khác',
    nextStep: 'Chọn giấy khác, hoặc cấp số không dùng giấy.',
  },
  certificate_unreadable: {
    title: 'Không đọc được chứng thư',
    nextStep: 'Chọn tệp .cer, .crt hoặc .pem của chứng thư RSA, hoặc dán cả khối BEGIN CERTIFICATE.',
  },
  request_closed: {
    title: 'Yêu cầu này đã có người xử lý bước đó',
    nextStep: 'Xem lại danh sách đã cập nhật rồi làm tiếp.',
  },
  upload_interrupted: {
    title: 'Tệp gửi lên bị đứt giữa chừng',
    nextStep: 'Chưa có gì được nhập. Kiểm tra mạng rồi gửi lại tệp.',
  },
  visit_done: { title: 'Lượt này đã khám xong', nextStep: 'Cấp số mới nếu người bệnh khám thêm.' },
  queue_empty: { title: 'Không còn ai chờ ở phòng này', nextStep: 'Số mới sẽ tự hiện khi tiếp đón cấp.' },
  queue_changed: {
    title: 'Số này vừa được người khác xử lý',
    nextStep: 'Xem lại danh sách đã cập nhật rồi làm tiếp.',
  },
  setting_changed: {
    title: 'Người khác vừa sửa chỗ này',
    nextStep: 'Những gì đã nhập vẫn còn: xem thay đổi mới rồi chọn giữ bản nào.',
  },
  description_in_force: {
    title: 'Mô tả này đã có hiệu lực',
    nextStep: 'Lượt khám đã tính theo mô tả này: thêm mô tả mới từ một ngày khác.',
  },
  room_exists: { title: 'Mã phòng này đã có', nextStep: 'Chọn mã khác, hoặc sửa phòng đang mang mã này.' },
  room_has_waiting: {
    title: 'Phòng còn người chờ',
    nextStep: 'Nhờ điều dưỡng gọi hết hoặc chuyển phòng, hoặc chọn «Vẫn đóng».',
  },
  service_exists: { title: 'Mã dịch vụ này đã có', nextStep: 'Chọn mã khác, hoặc sửa dịch vụ đang mang mã này.' },
  days_reversed: { title: 'Ngày kết thúc trước ngày bắt đầu', nextStep: 'Sửa lại hai ngày.' },
  password_missing: {
    title: 'Chưa có mật khẩu và số định danh cho tài khoản mới',
    nextStep: 'Lần đầu nhập ở đây, hoặc khi đổi tài khoản: ghi đủ mật khẩu và số định danh cán bộ tra cứu.',
  },
  row_too_early: {
    title: 'Ngày này chương trình đã có quy định',
    nextStep: 'Chỉ thêm được quy định có hiệu lực sau dòng mới nhất có sẵn. Nếu dòng có sẵn sai, báo nhà cung cấp.',
  },
  table_empty: {
    title: 'Tệp không có dòng nào',
    nextStep: 'Mở tệp xem có dữ liệu ở trang tính đầu tiên, rồi chọn lại.',
  },
  table_too_long: {
    title: 'Tệp có hơn 100.000 dòng',
    nextStep: 'Danh mục cả nước có khoảng 13.000 cơ sở: kiểm tra có đúng tệp không, hoặc xoá các dòng thừa.',
  },
  file_no_table: {
    title: 'Tệp này không phải bảng CSV hay Excel',
    nextStep: 'Mở tệp bằng Excel, chọn Lưu thành «Excel Workbook (.xlsx)» rồi chọn tệp mới.',
  },
  text_not_utf8: {
    title: 'Tệp CSV không ở bảng mã UTF-8 nên chữ có dấu sẽ hỏng',
    nextStep: 'Mở tệp bằng Excel, chọn Lưu thành «CSV UTF-8» hoặc «.xlsx» rồi chọn tệp mới.',
  },
  csv_damaged: {
    title: 'Tệp CSV có dấu nháy kép mở mà không đóng',
    nextStep: 'Lưu lại tệp từ Excel thành «CSV UTF-8» hoặc «.xlsx» rồi chọn tệp mới.',
  },
  workbook_old: {
    title: 'Đây là tệp Excel đời cũ (.xls)',
    nextStep: 'Mở tệp bằng Excel, chọn Lưu thành «Excel Workbook (.xlsx)» rồi chọn tệp mới.',
  },
  workbook_locked: {
    title: 'Tệp Excel có mật khẩu',
    nextStep: 'Mở tệp bằng Excel, bỏ mật khẩu (Tệp · Thông tin · Bảo vệ), lưu rồi chọn lại.',
  },
  workbook_damaged: {
    title: 'Tệp Excel bị hỏng hoặc bị cắt',
    nextStep: 'Tải lại tệp từ nơi gửi, hoặc mở bằng Excel rồi lưu thành tệp mới.',
  },
  workbook_unsafe: {
    title: 'Không mở tệp Excel này vì lý do an toàn',
    nextStep:
      'Bên trong tệp lớn bất thường hoặc có phần Excel không bao giờ ghi. Lấy tệp từ nguồn tin cậy, hoặc lưu thành CSV UTF-8.',
  },
  columns_unknown: {
    title: 'Chưa biết cột nào là mã, cột nào là tên',
    nextStep: 'Chọn hai cột đó rồi nhập.',
  },
  no_facilities: {
    title: 'Không có dòng nào nhập được',
    nextStep: 'Kiểm tra đã chọn đúng cột mã (5 ký tự) và cột tên chưa.',
  },
  pairing_refused: {
    title: 'Mã ghép không đúng hoặc đã hết hạn',
    nextStep: 'Kiểm tra lại từng ký tự, hoặc nhờ bộ phận CNTT cấp mã mới.',
  },
} as const satisfies Record<ErrorCode, ErrorText>
