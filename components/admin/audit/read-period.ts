import { LONGEST_AUDIT_DAYS } from '@/lib/contracts/audit-period'
import { auditText } from '@/lib/content/audit'
import { err, ok, type Result } from '@/lib/domain/result'
import { countDays, type LocalDate } from '@/lib/domain/time/local-date'
import { parseDateText } from '@/lib/utils/parse-date-text'

interface Period {
  from: LocalDate
  to: LocalDate
}

/** Two days as they were typed, or what is wrong beside which. */
export function readPeriod(fromText: string, toText: string): Result<Period, { from?: string; to?: string }> {
  const [from, to] = [parseDateText(fromText), parseDateText(toText)]
  if (!from || !to) {
    return err({ ...(!from && { from: auditText.dayWrong }), ...(!to && { to: auditText.dayWrong }) })
  }
  const days = countDays(from, to)
  return days < 0 || days >= LONGEST_AUDIT_DAYS ? err({ to: auditText.periodWrong }) : ok({ from, to })
}
