// What the launcher says. Here and not in lib/content, because it must speak before anything is installed.
export const messages = {
  install: 'Cài các gói phần mềm theo package-lock.json',
  build: 'Dựng chương trình',
  database: 'Khởi động PostgreSQL',
  migrate: 'Cập nhật cấu trúc cơ sở dữ liệu',
  fill: 'Nạp dữ liệu mẫu',
  sandbox: 'Khởi động cổng BHYT thử nghiệm',
  app: 'Khởi động ứng dụng',
  stopApp: 'Dừng ứng dụng, chờ các yêu cầu đang xử lý',
  stopSandbox: 'Dừng cổng BHYT thử nghiệm',
  stopDatabase: 'Dừng PostgreSQL',
  unchanged: 'không đổi',
  stopped: 'Đã dừng hẳn.',

  /** @param {string} address */
  ready: (address) => `Tiếp đón đã sẵn sàng tại ${address}`,
  /** @param {string} password */
  accounts: (password) => `Dữ liệu mẫu. Bốn tài khoản, cùng mật khẩu ${password}:`,
  howToStop: 'Nhấn Ctrl-C để dừng.',

  /** @param {string} name @param {number} delayMs */
  restarting: (name, delayMs) => `${name} dừng ngoài dự kiến; khởi động lại sau ${delayMs / 1000} giây.`,
  appName: 'Ứng dụng',
  sandboxName: 'Cổng BHYT thử nghiệm',
  databaseName: 'PostgreSQL',
  /** @param {string} name */
  recovered: (name) => `${name} đã chạy lại.`,

  /** @param {string} folder @param {number} pid */
  folderInUse: (folder, pid) =>
    `Thư mục dữ liệu ${folder} đang được một lần chạy khác sử dụng (tiến trình ${pid}): hãy dừng lần chạy đó hoặc đặt DATA_DIR sang thư mục khác.`,
  /** @param {string} folder */
  folderRights: (folder) =>
    `Không có quyền ghi vào thư mục ${folder}: hãy cấp quyền cho người dùng đang chạy hoặc đặt DATA_DIR sang thư mục khác.`,
  /** @param {string} host @param {number} port */
  portInUse: (host, port) =>
    `Cổng ${port} trên ${host} đang bị chương trình khác chiếm: hãy dừng chương trình đó hoặc đặt PORT sang cổng khác.`,
  /** @param {string} host @param {number} port */
  portForbidden: (host, port) => `Không được phép mở cổng ${port} trên ${host}: hãy đặt PORT từ 1024 trở lên.`,
  portInvalid: 'Sai PORT: cần một số từ 1 đến 65535, ví dụ 3000.',
  /** @param {string} host */
  hostUnknown: (host) => `Máy này không có địa chỉ ${host}: hãy sửa HOST.`,
  /** @param {string} folder */
  sourceRights: (folder) =>
    `Không có quyền ghi vào thư mục mã nguồn ${folder}: hãy cấp quyền cho người dùng đang chạy, hoặc chạy bằng chủ của thư mục.`,
  installFailed: 'Cài đặt không thành công: hãy xem lời báo của npm ở ngay trên (thường do mạng) rồi chạy lại.',
  buildFailed: 'Dựng chương trình không thành công: hãy xem lời báo ở ngay trên rồi chạy lại.',
  notBuilt: 'Chương trình chưa được dựng: hãy chạy npm ci --ignore-scripts rồi npm run build trước.',
  waitingForFormerRun: 'Lần chạy trước đang dừng, xin chờ…',

  databaseNotRunning: 'PostgreSQL của chương trình chưa chạy: hãy chạy npm run up ở một cửa sổ khác rồi làm lại.',

  /** @param {string} host */
  databaseUnreachable: (host) =>
    `Không nối được tới PostgreSQL ở ${host}: hãy kiểm tra máy chủ đó đang chạy và DATABASE_URL ghi đúng.`,
  /** @param {string} host */
  databaseRefusesAccount: (host) =>
    `PostgreSQL ở ${host} không nhận tài khoản hoặc mật khẩu: hãy sửa chúng trong DATABASE_URL.`,
  /** @param {string} name @param {string} host */
  databaseUnknown: (name, host) =>
    `PostgreSQL ở ${host} không có cơ sở dữ liệu ${name}: hãy tạo nó, hoặc sửa DATABASE_URL.`,
  databaseRights:
    'Tài khoản trong DATABASE_URL không có quyền tạo bảng: hãy cho tài khoản đó làm chủ cơ sở dữ liệu (ALTER DATABASE … OWNER TO …).',
  databaseEmpty: 'Cơ sở dữ liệu chưa có bảng nào: hãy chạy npm run start (hoặc npm run up) một lần rồi làm lại.',
  wrongDatabase: {
    demo_database:
      'Cơ sở dữ liệu này chứa dữ liệu mẫu với mật khẩu ai cũng biết: hãy đặt DATABASE_URL (hoặc DATA_DIR) sang nơi còn trống cho cơ sở thật.',
    real_database:
      'Cơ sở dữ liệu này là của một cơ sở thật, không chạy dữ liệu mẫu được: hãy bỏ TIEPDON_DEMO=1 và điền BHXH_…, hoặc đặt DATABASE_URL (hay DATA_DIR) sang nơi khác.',
  },

  secretMissing:
    'Thư mục dữ liệu có cơ sở dữ liệu nhưng mất tệp khoá bí mật app-secret: hãy chép lại tệp đó từ bản sao lưu, vì tạo khoá mới thì không đọc lại được số định danh đã lưu.',
  demoData:
    'Thư mục dữ liệu này chứa dữ liệu mẫu với mật khẩu ai cũng biết: hãy đặt DATA_DIR sang thư mục khác cho cơ sở thật.',
  gatewayMissing:
    'Đã có cấu hình của cơ sở thật (DATABASE_URL hoặc BHXH_…) nhưng thiếu BHXH_BASE_URL: hãy điền địa chỉ cổng giám định BHYT, hoặc đặt TIEPDON_DEMO=1 nếu muốn chạy dữ liệu mẫu.',
  appNotHealthy:
    'Ứng dụng chưa trả lời /api/health sau 60 giây: hãy xem lời báo của ứng dụng ở ngay trên rồi chạy lại.',
  sandboxNotReady: 'Cổng BHYT thử nghiệm không khởi động được: hãy xem lời báo của nó ở ngay trên rồi chạy lại.',

  postgres: {
    postgres_binaries_missing:
      'Thiếu chương trình PostgreSQL cho loại máy này: hãy đặt DATABASE_URL trỏ tới một máy chủ PostgreSQL.',
    postgres_account_missing:
      'Đang chạy bằng root mà không tạo được tài khoản postgres: hãy tạo tài khoản đó, hoặc chạy bằng người dùng thường.',
    postgres_folder_unreachable:
      'Tài khoản postgres không vào được thư mục mã nguồn hoặc thư mục dữ liệu: hãy mở quyền đi qua các thư mục cha (chmod o+x), hoặc chạy bằng người dùng thường.',
    postgres_connection_file_missing:
      'Thư mục dữ liệu có cơ sở dữ liệu nhưng mất tệp connection.json: hãy chép lại tệp đó từ bản sao lưu.',
    postgres_init_failed:
      'Không tạo được cơ sở dữ liệu trong thư mục dữ liệu: hãy sửa theo chi tiết ở dòng dưới rồi chạy lại.',
    postgres_not_starting:
      'PostgreSQL không khởi động được: hãy xem chi tiết trong tệp postgres/server.log của thư mục dữ liệu rồi chạy lại.',
    postgres_orphan_not_stopping:
      'Một PostgreSQL còn lại từ lần chạy bị ngắt không chịu dừng: hãy khởi động lại máy rồi chạy lại.',
  },
}
