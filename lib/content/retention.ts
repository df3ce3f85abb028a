import { formatDate } from '@/lib/utils/format-dates'

export const retentionText = {
  title: 'Thời hạn lưu giữ',
  intro:
    'Mỗi loại dữ liệu được giữ đến hết hạn rồi mới xóa, từng đợt nhỏ, có ghi nhật ký. Được giữ lâu hơn, không được ngắn hơn mức tối thiểu.',
  rules: 'Hạn của từng loại',
  months: (label: string) => `${label.charAt(0).toUpperCase()}${label.slice(1)}, số tháng`,
  least: (months: number) => `Ít nhất ${months} tháng.`,
  tooShort: (months: number) => `Ghi số nguyên từ ${months} đến 1200.`,
  source: (source: string, from: string) => `${source}. Từ ${formatDate(from)}.`,
  doubt: 'Chưa chắc chắn',
  automatic: 'Tự xóa mỗi đêm (1 đến 5 giờ) những gì đã quá hạn',
  manual: 'Xem trước hoặc xóa bằng lệnh: npm run retention, rồi npm run retention -- --apply.',
  save: 'Lưu',
  saved: 'Đã lưu. Áp dụng từ lần xóa tới.',
  wrong: (count: number) => `Còn ${count} chỗ cần sửa.`,
  runs: 'Các lần xóa gần đây',
  noRuns: 'Chưa xóa lần nào.',
  running: 'chưa xong',
  nothing: 'không có gì quá hạn',
  run: (by: string, at: string) => `${at} · ${by}`,
  removed: (label: string, rows: number) => `${label}: ${rows} dòng`,
} as const
