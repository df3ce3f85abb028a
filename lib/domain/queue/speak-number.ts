import type { SpokenWord } from './spoken-word'

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const

/** Digits one by one, as a code such as "05" is read. */
export function speakDigits(digits: string): SpokenWord[] {
  return Array.from(digits, (digit) => digitWord(Number(digit)))
}

/**
 * A whole number from 0 to 9999 in the words of the North: 15 "mười lăm", 21 "hai mươi mốt", 24 "hai mươi tư",
 * 105 "một trăm linh năm", 1005 "một nghìn không trăm linh năm".
 */
export function speakNumber(number: number): SpokenWord[] {
  if (!Number.isInteger(number) || number < 0 || number > 9999) throw new Error('a number that is never called')
  if (number < 100) return speakTens(number)
  const thousands = Math.floor(number / 1000)
  const rest = number % 1000
  const head: SpokenWord[] = thousands > 0 ? [digitWord(thousands), 'nghìn'] : []
  return rest === 0 ? head : [...head, ...speakHundreds(rest)]
}

function speakHundreds(number: number): SpokenWord[] {
  const rest = number % 100
  const head: SpokenWord[] = [digitWord(Math.floor(number / 100)), 'trăm']
  if (rest === 0) return head
  return rest < 10 ? [...head, 'linh', digitWord(rest)] : [...head, ...speakTens(rest)]
}

function speakTens(number: number): SpokenWord[] {
  if (number < 10) return [digitWord(number)]
  const tens = Math.floor(number / 10)
  const unit = number % 10
  const head: SpokenWord[] = tens === 1 ? ['mười'] : [digitWord(tens), 'mươi']
  return unit === 0 ? head : [...head, unitWord(unit, tens)]
}

function unitWord(unit: number, tens: number): SpokenWord {
  if (unit === 5) return 'lăm'
  if (unit === 1 && tens > 1) return 'mốt'
  return unit === 4 && tens > 1 ? 'tư' : digitWord(unit)
}

function digitWord(digit: number): SpokenWord {
  const word = DIGITS[digit]
  if (!word) throw new Error('not a digit')
  return word
}
