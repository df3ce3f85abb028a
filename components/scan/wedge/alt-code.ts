/**
 * The character of Alt + digits on the numeric keypad, with which scanners send what their keyboard lacks (Windows):
 * with a leading zero a byte of windows-1252, above 255 a Unicode number, otherwise ASCII. The old DOS pages above 127
 * differ by machine: U+FFFD, so that the parser sees the damage. Null for numbers that are no character.
 */
export function readAltCode(digits: string): string | null {
  const number = Number(digits)
  if (digits === '' || number < 0x20 || number > 0x10ffff) return null
  if (number > 0xff) return String.fromCodePoint(number)
  if (number < 0x80) return String.fromCharCode(number)
  return digits.startsWith('0') ? new TextDecoder('windows-1252').decode(Uint8Array.of(number)) : '\uFFFD'
}

const DIGIT_BY_UNLOCKED_KEY: Record<string, string> = {
  Insert: '0',
  End: '1',
  ArrowDown: '2',
  PageDown: '3',
  ArrowLeft: '4',
  Clear: '5',
  ArrowRight: '6',
  Home: '7',
  ArrowUp: '8',
  PageUp: '9',
}

/** The digit of a keypad key pressed under Alt, whatever NumLock says; null for other keys. */
export function readAltDigit(pressed: { code: string; key: string; altKey: boolean; ctrlKey: boolean }): string | null {
  if (!pressed.altKey || pressed.ctrlKey) return null
  const digit = /^Numpad(\d)$/.exec(pressed.code)?.[1]
  if (digit !== undefined) return digit
  return pressed.code === '' ? (DIGIT_BY_UNLOCKED_KEY[pressed.key] ?? null) : null
}
