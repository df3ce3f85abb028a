import type { CalendarDay } from '../calendar-day'

const LAW = 'Bộ luật Lao động 2019 Đ112 k1'
const INSTEAD = 'Bộ luật Lao động 2019 Đ111 k3, nghỉ bù'
const SWAP_2025 = 'Hoán đổi ngày làm việc năm 2025'
const SWAP_2026 = 'Hoán đổi ngày làm việc năm 2026'
const CULTURE_DAY = 'NQ 80-NQ/TW ngày 07/01/2026, chờ sửa Bộ luật Lao động Đ112'
const NOT_ANNOUNCED = 'Lịch nghỉ năm 2027 chưa công bố'

/**
 * Days off on weekdays, and Saturdays worked in their place, by year. Weekends need no row. A new year is entered once
 * the Prime Minister has decided it; what the law fixes without that decision already stands here.
 */
export const calendar: readonly CalendarDay[] = [
  ...off(LAW, '2025-01-01'),
  ...off(LAW, '2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'),
  ...off(LAW, '2025-04-07'),
  { date: '2025-04-26', kind: 'working', citation: SWAP_2025 },
  ...off(LAW, '2025-04-30', '2025-05-01'),
  ...off(SWAP_2025, '2025-05-02'),
  ...off(LAW, '2025-09-01', '2025-09-02'),

  ...off(LAW, '2026-01-01'),
  ...off(SWAP_2026, '2026-01-02'),
  { date: '2026-01-10', kind: 'working', citation: SWAP_2026 },
  ...off(LAW, '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'),
  ...off(INSTEAD, '2026-04-27'),
  ...off(LAW, '2026-04-30', '2026-05-01'),
  { date: '2026-08-22', kind: 'working', citation: SWAP_2026 },
  ...off(SWAP_2026, '2026-08-31'),
  ...off(LAW, '2026-09-01', '2026-09-02'),
  { date: '2026-11-24', kind: 'off', citation: CULTURE_DAY, provisional: true },

  ...off(LAW, '2027-01-01'),
  ...off(LAW, '2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10'),
  { date: '2027-02-11', kind: 'off', citation: NOT_ANNOUNCED, provisional: true },
  { date: '2027-04-16', kind: 'off', citation: NOT_ANNOUNCED, provisional: true },
  ...off(LAW, '2027-04-30'),
  ...off(INSTEAD, '2027-05-03'),
  ...off(LAW, '2027-09-02'),
  { date: '2027-09-03', kind: 'off', citation: NOT_ANNOUNCED, provisional: true },
  { date: '2027-11-24', kind: 'off', citation: CULTURE_DAY, provisional: true },
]

function off(citation: string, ...dates: string[]): CalendarDay[] {
  return dates.map((date) => ({ date, kind: 'off', citation }))
}
