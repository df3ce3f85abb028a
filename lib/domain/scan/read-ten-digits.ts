/** What ten digits are most likely: a social insurance number, a mobile telephone number, or not to be told apart. */
export type TenDigits = 'insurance' | 'phone' | 'either'

/**
 * A social insurance number begins with the province that gave it, and of the 63 codes only 01, 02, 04, 06 and 08 begin
 * with 0 (birthplace-prefixes); mobile numbers begin with 03, 05, 07, 08 or 09, and 02 is a landline's. That every
 * number begins with its province no published rule says: whoever is unsure searches by both.
 */
export function readTenDigits(digits: string): TenDigits {
  if (/^(?:[1-9]|0[146])/.test(digits)) return 'insurance'
  return /^0[3579]/.test(digits) ? 'phone' : 'either'
}
