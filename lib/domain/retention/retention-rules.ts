/** What is kept together, under one term. */
export const RETENTION_KEYS = [
  'visits',
  'records',
  'coverage',
  'people',
  'audit',
  'accesses',
  'subjects',
  'imports',
  'deskRequests',
  'sessions',
] as const
export type RetentionKey = (typeof RETENTION_KEYS)[number]

export interface RetentionRule {
  key: RetentionKey
  /** Not removed before: what the law asks, or what the app itself needs. An administrator may keep longer. */
  leastMonths: number
  /** What holds where nobody chose. */
  months: number
  validFrom: string
  source: string
  /** Whether our source says so of exactly this; otherwise the screen shows the doubt. */
  sure: boolean
}

/**
 * How long each kind of data is kept. TT 33/2025/TT-BYT: medical records 10 years, 20 for special ones, 30 after a
 * death, registers 5 years; audit at least 12 months, 5 years recommended (TCVN 14423; `rules.md` §7). What class a
 * medical record has is not read from envelopes, so every record is kept as long as the longest.
 */
export const retentionRules: readonly RetentionRule[] = [
  {
    key: 'visits',
    leastMonths: 60,
    months: 60,
    validFrom: '2026-01-01',
    source: 'TT 33/2025/TT-BYT: sổ sách chuyên môn 5 năm',
    sure: false,
  },
  {
    key: 'records',
    leastMonths: 360,
    months: 360,
    validFrom: '2026-01-01',
    source: 'TT 33/2025/TT-BYT: hồ sơ bệnh án 10, 20 hoặc 30 năm; giữ theo hạn dài nhất',
    sure: true,
  },
  {
    key: 'coverage',
    leastMonths: 60,
    months: 120,
    validFrom: '2025-08-15',
    source: 'NĐ 188/2025/NĐ-CP Đ38 k2: giữ bằng chứng tra cứu, không nêu hạn; lấy như sổ sách',
    sure: false,
  },
  {
    key: 'people',
    leastMonths: 60,
    months: 60,
    validFrom: '2026-01-01',
    source: 'Người không còn lượt khám, hồ sơ hay giấy nào; lấy như sổ sách',
    sure: false,
  },
  {
    key: 'audit',
    leastMonths: 12,
    months: 60,
    validFrom: '2026-01-01',
    source: 'Nhật ký ít nhất 12 tháng; khuyến nghị 5 năm (TCVN 14423)',
    sure: true,
  },
  {
    key: 'accesses',
    leastMonths: 12,
    months: 60,
    validFrom: '2026-01-01',
    source: 'Lần xem ngoài thường lệ: như nhật ký',
    sure: true,
  },
  {
    key: 'subjects',
    leastMonths: 12,
    months: 60,
    validFrom: '2026-01-01',
    source: 'Bằng chứng đã trả lời (Luật 91/2025/QH15 không nêu hạn); như nhật ký',
    sure: false,
  },
  {
    key: 'imports',
    leastMonths: 1,
    months: 12,
    validFrom: '2026-01-01',
    source: 'Biên bản nhập tệp, không có hạn luật định',
    sure: true,
  },
  {
    key: 'deskRequests',
    leastMonths: 1,
    months: 1,
    validFrom: '2026-01-01',
    source: 'Chống cấp số hai lần, không có hạn luật định',
    sure: true,
  },
  {
    key: 'sessions',
    leastMonths: 1,
    months: 12,
    validFrom: '2026-01-01',
    source: 'Phiên đã hết và lần đăng nhập sai; nhật ký giữ riêng',
    sure: true,
  },
]
