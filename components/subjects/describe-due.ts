import type { Tone } from '@/components/ui/tone'
import { subjectsText } from '@/lib/content/subjects'
import { countDays, type LocalDate } from '@/lib/domain/time/local-date'

const SOON_DAYS = 2

/** How much of a clock is left, and how much that matters. */
export function describeDue(dueOn: LocalDate, today: LocalDate): { text: string; tone: Tone } {
  const left = countDays(today, dueOn)
  if (left < 0) return { text: subjectsText.overdue(-left), tone: 'wrong' }
  if (left === 0) return { text: subjectsText.dueToday, tone: 'attention' }
  return { text: subjectsText.dueIn(left), tone: left <= SOON_DAYS ? 'attention' : 'note' }
}
