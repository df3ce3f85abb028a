/** What belongs in each setting, shown to whoever starts the program with a missing or wrong one. */
export const environmentHints = {
  HOST: 'địa chỉ máy mà chương trình lắng nghe, ví dụ 127.0.0.1',
  PORT: 'cổng từ 1 đến 65535, ví dụ 3000',
  DATA_DIR: 'thư mục dữ liệu, ví dụ .data',
  DATABASE_URL: 'địa chỉ máy chủ PostgreSQL, dạng postgresql://người-dùng:mật-khẩu@máy:5432/cơ-sở-dữ-liệu',
  APP_SECRET_FILE: 'đường dẫn tệp khoá bí mật (64 ký tự 0-9 a-f)',
  FACILITY_CODE: 'mã cơ sở khám chữa bệnh gồm 5 ký tự, ví dụ 31999',
  BHXH_BASE_URL: 'địa chỉ cổng giám định BHYT, bắt đầu bằng http:// hoặc https://',
  BHXH_USERNAME: 'tên tài khoản cổng giám định BHYT',
  BHXH_PASSWORD: 'mật khẩu cổng giám định BHYT',
  BHXH_OFFICER_NAME: 'họ tên cán bộ tra cứu đã đăng ký với cổng',
  BHXH_OFFICER_ID: 'số định danh 12 chữ số của cán bộ tra cứu',
  BHXH_TIMEOUT_MS: 'số mili giây chờ cổng trả lời, từ 100 đến 60000',
  BHXH_MESSAGE_TIMEOUT_MS: 'số mili giây chờ cổng nhận bản tin check-in, từ 100 đến 120000',
  SIGNING_KEY_FILE: 'đường dẫn tệp khoá ký số PKCS#12 (.p12, .pfx) của cơ sở',
  SIGNING_KEY_PASSWORD_FILE: 'đường dẫn tệp chứa mật khẩu của tệp khoá ký số (chữ không dấu)',
  LOOKUP_URLS: 'các địa chỉ https của dịch vụ tra cứu khác, cách nhau bằng dấu phẩy (http chỉ trên máy này)',
  LOOKUP_TOKEN: 'mã truy cập của dịch vụ tra cứu',
  LOOKUP_TIMEOUT_MS: 'số mili giây chờ mỗi dịch vụ tra cứu trả lời, từ 100 đến 60000',
  TRUST_PROXY: '1 nếu có máy chủ trung gian (reverse proxy) đứng trước, 0 nếu không',
  HTTPS_ONLY: '1 nếu người dùng chỉ vào bằng https (cookie gửi kèm Secure), 0 nếu không',
  SESSION_IDLE_MINUTES: 'số phút không thao tác thì phiên đăng nhập kết thúc, từ 1 đến 720',
  LOG_LEVEL: 'một trong debug, info, warn, error',
  TIEPDON_DEMO: '1 để chạy với dữ liệu mẫu, 0 để cấm',
  BACKUP_DIR: 'thư mục để bản sao lưu, trên ổ đĩa khác với ổ chứa dữ liệu',
  BACKUP_PUBLIC_KEY: 'khoá công khai để mã hoá bản sao lưu, dạng age1…, do npm run backup:key tạo ra',
  METRICS_TOKEN: 'mã để đọc /api/metrics, từ 24 đến 200 ký tự không dấu, không khoảng trắng',
}

export function describeEnvironmentProblem(problem: 'missing' | 'wrong', key: keyof typeof environmentHints): string {
  const complaint = problem === 'missing' ? 'Thiếu' : 'Sai'
  return `${complaint} ${key}: ${environmentHints[key]}.`
}

export const environmentNextStep = 'Hãy sửa trong tệp .env (mẫu ở .env.example) rồi chạy lại.'

export const appSecretText = {
  unreadable: 'Không đọc được tệp khoá bí mật ghi ở APP_SECRET_FILE: hãy kiểm tra đường dẫn và quyền đọc.',
  malformed:
    'Tệp khoá bí mật ghi ở APP_SECRET_FILE không đúng dạng (64 ký tự 0-9 a-f): hãy chép lại từ bản sao lưu, hoặc tạo mới bằng openssl rand -hex 32 nếu cơ sở dữ liệu còn trống.',
}
