import type { Sex } from '../patient/sex'

/**
 * The sex printed on a citizen card: `Nam` or `Nữ`. Only Nữ has a letter that can be damaged on the way,
 * so an N with anything but "am" behind it that is no plain word is Nữ, and `whole` is false.
 */
export function readPrintedSex(field: string): { sex: Sex; whole: boolean } {
  const text = field.normalize('NFC').toLowerCase()
  if (text === 'nam') return { sex: 'male', whole: true }
  if (text === 'nữ') return { sex: 'female', whole: true }
  if (text === 'n' || text === 'nu' || /^n[^a-z]/.test(text)) return { sex: 'female', whole: false }
  return { sex: 'unknown', whole: text === '' || /^[a-z]+$/.test(text) }
}
