import { foldName } from './fold-name'

/** Whether two names or addresses are written alike: composition, spaces, case and the place of a tone (hoà, hòa) aside. */
export function isSameWriting(a: string, b: string): boolean {
  return writtenKey(a) === writtenKey(b)
}

/**
 * Whether a text that lost letters or accents on its way may still be this name: its plain letters all occur
 * in the name, in order.
 */
export function mayBeWornForm(worn: string, name: string): boolean {
  const letters = foldName(name)
  let from = 0
  for (const letter of foldName(worn)) {
    const at = letters.indexOf(letter, from)
    if (at < 0) return false
    from = at + 1
  }
  return from > 0
}

// The tone of each syllable is moved to its end, where old and new spelling agree.
function writtenKey(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .split(/\s+/)
    .filter((syllable) => syllable !== '')
    .map((syllable) => syllable.replace(TONES, '').normalize('NFC') + (syllable.match(TONES) ?? []).join(''))
    .join(' ')
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g
