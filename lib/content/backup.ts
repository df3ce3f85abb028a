import type { BackupProblemCode } from '@/lib/domain/backup/backup-problem'
import { KEPT } from '@/lib/domain/backup/choose-kept-backups'
import { formatBytes, formatCount } from '@/lib/utils/format-numbers'

/** What `npm run backup`, `npm run backup:key` and `npm run restore` say. */
export const backupCommandText = {
  usage: `Cách dùng: npm run backup [-- --keep-all]
  Sao lưu vào BACKUP_DIR rồi xoá các bản cũ, giữ mọi bản trong 48 giờ và bản cuối của ${KEPT.days} ngày, ${KEPT.weeks} tuần và ${KEPT.months} tháng gần nhất; --keep-all để không xoá bản nào.`,
  folderMissing: 'Thiếu BACKUP_DIR: hãy ghi vào .env thư mục để bản sao lưu, trên ổ đĩa khác với ổ chứa dữ liệu.',
  keyMissing:
    'Thiếu BACKUP_PUBLIC_KEY: hãy chạy npm run backup:key, cất khoá khôi phục, rồi chép dòng BACKUP_PUBLIC_KEY vào .env.',
  folderInside: (folder: string) =>
    `Thư mục sao lưu ${folder} nằm trong thư mục dữ liệu, mất một là mất cả hai: hãy đặt BACKUP_DIR sang ổ đĩa khác.`,
  folderUnusable: (folder: string) =>
    `Không ghi được vào thư mục sao lưu ${folder}: hãy kiểm tra ổ đĩa đã gắn và quyền ghi.`,
  diskFull: (folder: string) => `Hết chỗ trong thư mục sao lưu ${folder}: hãy dọn bớt hoặc đổi BACKUP_DIR.`,
  done: (file: string, bytes: number, rows: number, seconds: number) =>
    `Đã sao lưu ${formatCount(rows)} dòng vào ${file} (${formatBytes(bytes)}, ${formatCount(Math.max(1, Math.round(seconds)))} giây).`,
  kept: (kept: number, removed: number) =>
    `Trong thư mục còn ${kept} bản, đã xoá ${removed} bản cũ. Nhớ chép một bản ra máy khác và một bản ra ngoài cơ sở (quy tắc 3-2-1).`,

  keySteps: `Khoá KHÔI PHỤC ở dòng AGE-SECRET-KEY dưới đây chỉ hiện một lần. Ai có nó và một bản sao lưu thì đọc được mọi dữ liệu; mất nó thì không bản sao lưu nào mở được.
Hãy in hoặc chép ra hai nơi (ví dụ két của giám đốc và két của phòng công nghệ thông tin), đừng để trên máy chủ này hay cạnh bản sao lưu.
Dòng BACKUP_PUBLIC_KEY thì chép vào .env; nó không phải bí mật.`,

  restoreUsage: `Cách dùng: npm run restore -- --file tiepdon-….age [--key-file tệp-khoá] [--check]
  --key-file  tệp có dòng AGE-SECRET-KEY-1…; không có thì được hỏi
  --check     chỉ đọc thử toàn bộ bản sao lưu, không ghi gì
Khôi phục vào DATABASE_URL (cơ sở dữ liệu trống), hoặc vào DATA_DIR chưa có dữ liệu.`,
  keyPrompt: 'Khoá khôi phục (AGE-SECRET-KEY-1…): ',
  fileUnreadable: (file: string) => `Không đọc được tệp ${file}: hãy kiểm tra đường dẫn và quyền đọc.`,
  secretUnwritable: (file: string) =>
    `Không ghi được tệp khoá bí mật ${file}: hãy kiểm tra APP_SECRET_FILE và quyền ghi rồi khôi phục lại.`,
  dataDirInUse: (folder: string) =>
    `Thư mục dữ liệu ${folder} đã có cơ sở dữ liệu: hãy dừng chương trình và đặt DATA_DIR sang thư mục trống rồi khôi phục lại.`,
  checked: (takenAt: string, tables: number, rows: number) =>
    `Bản sao lưu lúc ${takenAt} nguyên vẹn: ${tables} bảng, ${formatCount(rows)} dòng.`,
  restored: (takenAt: string, tables: number, rows: number) =>
    `Đã khôi phục bản sao lưu lúc ${takenAt}: ${tables} bảng, ${formatCount(rows)} dòng, đọc lại khớp từng bảng.`,
  secretKept: (file: string) => `Khoá bí mật của chương trình ở ${file}.`,
  auditBroken: 'Nhật ký trong bản sao lưu đã bị phá vỡ từ trước: hãy chạy npm run audit:verify để biết ở đâu.',
  next: 'Những gì làm sau lúc sao lưu không có ở đây. Bây giờ có thể chạy npm run up hoặc npm run start.',

  problems: {
    key_malformed: 'Khoá khôi phục không đúng dạng (AGE-SECRET-KEY-1 và 58 ký tự): hãy chép lại nguyên dòng.',
    wrong_key: 'Khoá này không mở được bản sao lưu: hãy tìm khoá khôi phục đã tạo trước khi sao lưu bản này.',
    not_a_backup: 'Tệp này không phải bản sao lưu của chương trình: hãy chọn tệp tiepdon-….age.',
    damaged: 'Bản sao lưu bị hỏng hoặc thiếu phần cuối: hãy dùng bản khác hoặc chép lại từ nơi khác.',
    newer_version: 'Bản sao lưu do phiên bản mới hơn tạo ra: hãy cài phiên bản đó rồi khôi phục lại.',
    foreign_version:
      'Cấu trúc dữ liệu của bản sao lưu không thuộc phiên bản này: hãy cài đúng phiên bản đã tạo ra nó rồi khôi phục lại.',
    database_not_empty:
      'Cơ sở dữ liệu đích đã có bảng: hãy tạo một cơ sở dữ liệu mới, trống, ghi vào DATABASE_URL rồi khôi phục lại.',
    differs_after_restore:
      'Dữ liệu đọc lại sau khi khôi phục không khớp với lúc sao lưu, không có gì được ghi: hãy kiểm tra ổ đĩa và phiên bản PostgreSQL rồi làm lại.',
    already_running: 'Một lần sao lưu khác đang chạy: hãy chờ nó xong rồi làm lại.',
    other_secret:
      'Tệp khoá bí mật ở APP_SECRET_FILE khác với khoá trong bản sao lưu: hãy dời tệp đó đi hoặc đặt APP_SECRET_FILE sang tệp mới rồi khôi phục lại.',
  } satisfies Record<BackupProblemCode, string>,
}
