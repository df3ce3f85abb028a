export const accessText = {
  title: 'Lượt xem cần rà soát',
  intro:
    'Những lần xem giấy tờ hoặc sổ sức khoẻ của người không được tiếp đón hôm đó, hoặc xem khi cấp cứu, kèm lý do người xem đã ghi. Mỗi lượt cần một người quản lý xem lại.',
  list: 'Danh sách',
  show: 'Hiện',
  shows: { open: 'Chưa rà soát', all: 'Tất cả' },
  none: { open: 'Đã rà soát hết.', all: 'Chưa có lượt xem nào như vậy.' },
  looked: (what: string) => `Xem ${what}`,
  of: 'Người bệnh',
  nobody: 'không có trong hồ sơ',
  reason: (reason: string) => `Lý do: ${reason}`,
  noReason: 'Không ghi lý do',
  accept: 'Hợp lý',
  acceptOf: (who: string) => `Lượt xem của ${who}: hợp lý`,
  question: 'Cần làm rõ',
  questionOf: (who: string) => `Lượt xem của ${who}: cần làm rõ`,
  verdicts: { accepted: 'Hợp lý', questioned: 'Cần làm rõ' },
  verdictLine: (by: string, at: string) => `${by}, ${at}`,
  you: 'Bạn',
  more: 'Xem tiếp',
  loading: 'Đang tải…',
} as const

/** What was looked at. */
export function describeLookedAt(what: string): string {
  const known: Readonly<Record<string, string>> = {
    papers: 'các giấy chuyển, phiếu hẹn',
    paper: 'một giấy theo mẫu',
    'health-book': 'sổ sức khoẻ',
  }
  return known[what] ?? what
}
