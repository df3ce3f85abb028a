import { err, ok } from '../result'
import { checkPersonalNumber, sexAndYearOf } from './check-personal-number'
import { readCompactBirthDate, type BirthDateReading } from './read-dates'
import { readPersonalNumber } from './read-numbers'
import { tidy } from './read-text'
import type { ScanFormat } from './scan-format'
import type { Scan } from './scan.schema'
import { toWarnings } from './to-warnings'

const LINE_LENGTH = 30
const MRZ_LENGTH = 3 * LINE_LENGTH
const ISSUER = 'IDVNM'

/**
 * The machine-readable zone on the back of a citizen card: ICAO 9303 TD1, three lines of 30. The optional field of
 * line 1 holds the 12 digits with a check digit of their own. Names have no tones and may be cut. A check digit
 * that is wrong warns; nothing is repaired.
 */
export const parseMrz: ScanFormat = ({ text }) => {
  const zone = toZone(text)
  if (!zone.startsWith(ISSUER)) return undefined
  if (zone.length !== MRZ_LENGTH || !/^[A-Z0-9<]+$/.test(zone)) return err({ code: 'scan_unrecognised' })

  const [first, second, third] = [zone.slice(0, 30), zone.slice(30, 60), zone.slice(60)]
  const personalNumber = readPersonalNumber(first.slice(15, 27))
  if (personalNumber === undefined) return err({ code: 'scan_unrecognised' })

  const born = readBirthDate(second.slice(0, 6), personalNumber)
  if (born === 'invalid') return err({ code: 'invalid_date' })

  const sex = readSexLetter(second.charAt(7))
  const fullName = tidy(third.replaceAll('<', ' '))
  const digitsAgree = hasRightCheckDigits(first, second) && first.slice(5, 14) === personalNumber.slice(3)
  return ok({
    kind: 'mrz',
    personalNumber,
    ...(fullName !== '' && { fullName }),
    ...born,
    sex,
    textTrusted: true,
    warnings: toWarnings([
      ...(digitsAgree ? [] : ['check_digit_mismatch' as const]),
      ...checkPersonalNumber(personalNumber, { ...born, sex }),
    ]),
  })
}

// Keyboard wedges lose Shift: small letters for capitals, a comma (or semicolon) for "<".
function toZone(text: string): string {
  return text.replace(/\s/g, '').toUpperCase().replace(/[,;]/g, '<')
}

// Two digits of the year; the century is that of the personal number.
function readBirthDate(field: string, personalNumber: string): BirthDateReading {
  const [year, month, day] = [field.slice(0, 2), field.slice(2, 4), field.slice(4)].map((part) =>
    part.replaceAll('<', '0'),
  )
  const century = Math.floor(sexAndYearOf(personalNumber).birthYear / 100)
  return readCompactBirthDate(`${day}${month}${century}${year}`)
}

function readSexLetter(letter: string): Scan['sex'] {
  if (letter === 'M') return 'male'
  return letter === 'F' ? 'female' : 'unknown'
}

function hasRightCheckDigits(first: string, second: string): boolean {
  const composite = first.slice(5) + second.slice(0, 7) + second.slice(8, 15) + second.slice(18, 29)
  return [
    [first.slice(5, 14), first.charAt(14)],
    [first.slice(15, 27), first.charAt(29)],
    [second.slice(0, 6), second.charAt(6)],
    [second.slice(8, 14), second.charAt(14)],
    [composite, second.charAt(29)],
  ].every(([field = '', digit = '']) => checkDigit(field) === characterValue(digit))
}

// ICAO 9303 part 3: weights 7, 3, 1; letters count from 10, "<" is 0.
function checkDigit(field: string): number {
  return (
    Array.from(field).reduce((sum, character, at) => sum + characterValue(character) * ([7, 3, 1][at % 3] ?? 0), 0) % 10
  )
}

function characterValue(character: string): number {
  return character === '<' ? 0 : Number.parseInt(character, 36)
}
