import 'server-only'
import { workbookText as text } from '@/lib/content/workbooks'
import { formatClockSeconds, formatDay } from '@/lib/utils/format-dates'

/** What every sheet says about itself: whose figures, of when, made when and by whom. */
export interface WorkbookHead {
  facility: { name: string; code: string }
  period: { from: string; to: string }
  madeAt: string
  madeBy: string
}

export function toPreface({ facility, period, madeAt, madeBy }: WorkbookHead): string[] {
  return [
    text.facility(facility.name, facility.code),
    text.period(period.from, period.to),
    text.madeBy(`${formatClockSeconds(madeAt)} ${formatDay(madeAt)}`, madeBy),
  ]
}
