import { addWorkingDays, type WorkingCalendar } from '../route/working-days'
import { addDays, type LocalDate } from '../time/local-date'
import type { SubjectRequestKind } from './subject-request.schema'

/** By when the law wants somebody answered, from the day they asked. */
export interface SubjectClocks {
  validFrom: string
  source: string
  replyWorkingDays: number
  dueDays: Readonly<Record<SubjectRequestKind, number>>
  /** Where our reading may be wrong; shown beside the days. */
  doubt: string
}

/**
 * Luật 91/2025/QH15 and NĐ 356/2025/NĐ-CP, in force from 2026-01-01: reply within 2 working days; access and correction
 * within 10 days, withdrawal of consent 15, erasure 20. Whether those three are working days is not said in our source:
 * calendar days are counted, the shorter reading.
 */
export const subjectClocks: readonly SubjectClocks[] = [
  {
    validFrom: '2026-01-01',
    source: 'Luật 91/2025/QH15; Nghị định 356/2025/NĐ-CP',
    replyWorkingDays: 2,
    dueDays: { access: 10, correct: 10, withdraw: 15, erase: 20 },
    doubt: 'Hạn 10, 15, 20 ngày tính theo ngày lịch: cách hiểu ngắn hơn.',
  },
]

/** The clocks in force on a day. Before the first row there were none of this law: its first row is taken. */
export function clocksOf(day: LocalDate): SubjectClocks {
  const row = subjectClocks.findLast(({ validFrom }) => validFrom <= day) ?? subjectClocks[0]
  if (!row) throw new Error('the table of clocks is empty')
  return row
}

/** The last day for the reply and for the work itself. */
export function subjectDueDays(
  kind: SubjectRequestKind,
  receivedOn: LocalDate,
  calendar: WorkingCalendar,
): { replyDueOn: LocalDate; dueOn: LocalDate } {
  const { replyWorkingDays, dueDays } = clocksOf(receivedOn)
  return {
    replyDueOn: addWorkingDays(receivedOn, replyWorkingDays, calendar),
    dueOn: addDays(receivedOn, dueDays[kind]),
  }
}
