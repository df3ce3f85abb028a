import type { LocalDate } from '../time/local-date'
import { ageYears, type BirthDate } from './birth-date'

/** Bộ luật Dân sự 91/2015 Đ20: an adult is 18 or older. */
const ADULT_FROM_YEARS = 18

/** Whether a scanned card is an adult's: in a child's visit it then belongs to the guardian, not to the patient. */
export function isAdultsCard({ birthDate, today }: { birthDate: BirthDate; today: LocalDate }): boolean {
  return ageYears(birthDate, today) >= ADULT_FROM_YEARS
}
