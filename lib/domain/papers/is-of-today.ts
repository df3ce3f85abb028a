import { addYear } from '../route/decide-referral'
import { countDays, type LocalDate } from '../time/local-date'
import type { PaperFacts } from '../records/paper-facts'

const USED_STAYS_DAYS = 30
const APPOINTMENT_DAYS = 60
const REFERRAL_DAYS = 60

/**
 * Whether a paper of somebody who is here today is worth a line of the list: lately used, lately expired or still good.
 * A referral whose one-year mark nobody has read may be good for a year.
 */
export function isOfToday(paper: PaperFacts, today: LocalDate, visitIds: readonly string[]): boolean {
  if (paper.uses.some(({ visitId }) => visitIds.includes(visitId))) return true
  const manyTimes = paper.kind === 'referral' && paper.oneYear === true
  const [lastUse] = paper.uses
  if (lastUse && !manyTimes && countDays(lastUse.usedOn, today) > USED_STAYS_DAYS) return false
  if (paper.kind === 'appointment') return Math.abs(countDays(paper.dueOn, today)) <= APPOINTMENT_DAYS
  if (!paper.signedOn) return true
  if (paper.oneYear === false) return countDays(paper.signedOn, today) <= REFERRAL_DAYS
  return today <= addYear(paper.signedOn)
}
