/** A day that differs from its weekday: off, or worked although it is a Saturday (hoán đổi ngày làm việc). */
export interface CalendarDay {
  /** `YYYY-MM-DD` */
  date: string
  kind: 'off' | 'working'
  citation: string
  /** Announced or expected, not yet law or not yet decided for this year. */
  provisional?: boolean
}
