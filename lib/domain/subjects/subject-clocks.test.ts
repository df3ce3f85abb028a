import { describe, expect, it } from 'vitest'
import { currentTables } from '../route/tables/current-tables'
import { localDateSchema } from '../time/local-date'
import { subjectDueDays } from './subject-clocks'

const calendar = { days: currentTables.calendar, countProvisionalHolidays: true }
const day = (text: string) => localDateSchema.parse(text)

describe('when somebody must be answered', () => {
  it.each([
    // Thursday: Friday and Monday are the two working days.
    ['access', '2026-11-26', '2026-11-30', '2026-12-06'],
    ['correct', '2026-11-26', '2026-11-30', '2026-12-06'],
    ['withdraw', '2026-11-26', '2026-11-30', '2026-12-11'],
    ['erase', '2026-11-26', '2026-11-30', '2026-12-16'],
    // A Saturday: days off do not count for the reply.
    ['access', '2026-11-28', '2026-12-01', '2026-12-08'],
  ] as const)('%s asked on %s: reply by %s, done by %s', (kind, received, replyDueOn, dueOn) => {
    expect(subjectDueDays(kind, day(received), calendar)).toEqual({ replyDueOn, dueOn })
  })
})
