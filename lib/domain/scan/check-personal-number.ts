import type { BirthDate } from '../patient/birth-date'
import type { Sex } from '../patient/sex'
import { isKnownBirthplacePrefix } from './birthplace-prefixes'
import type { ScanWarningCode } from './scan.schema'

/** What a personal number (PPP G YY RRRRRR) says about its holder. NĐ 137/2015 Đ13, TT 59/2021 Đ4. */
export function sexAndYearOf(personalNumber: string): { sex: Sex; birthYear: number } {
  const centuryAndSex = Number(personalNumber.charAt(3))
  return {
    sex: centuryAndSex % 2 === 0 ? 'male' : 'female',
    birthYear: 1900 + 100 * Math.floor(centuryAndSex / 2) + Number(personalNumber.slice(4, 6)),
  }
}

// Century digits 4 to 9 are births from 2100 on: a typing mistake for as long as this program lives.
const LAST_BIRTH_YEAR = 2099

/**
 * Doubts about a personal number beside what else the card says. Doubts only: a corrected birth date or sex
 * may have got a new number, and old province codes stay valid after the mergers of 2025.
 */
export function checkPersonalNumber(number: string, printed: { birthDate?: BirthDate; sex?: Sex }): ScanWarningCode[] {
  const { sex, birthYear } = sexAndYearOf(number)
  const yearDisagrees = printed.birthDate ? printed.birthDate.year !== birthYear : birthYear > LAST_BIRTH_YEAR
  const sexDisagrees = printed.sex !== undefined && printed.sex !== 'unknown' && printed.sex !== sex
  return [
    ...(isKnownBirthplacePrefix(number.slice(0, 3)) ? [] : ['unknown_province_prefix' as const]),
    ...(sexDisagrees ? ['sex_mismatch' as const] : []),
    ...(yearDisagrees ? ['birth_year_mismatch' as const] : []),
  ]
}
