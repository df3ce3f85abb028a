// What VNI makes of a vowel and a digit: TE1 becomes TÉ, TU47 becomes TỮ (tone first, as the digits are typed).
const VNI_TONES: Readonly<Record<string, string>> = {
  '\u0301': '1',
  '\u0300': '2',
  '\u0309': '3',
  '\u0303': '4',
  '\u0323': '5',
}
const VNI_SHAPES: Readonly<Record<string, string>> = { '\u0302': '6', '\u031B': '7', '\u0306': '8' }

/**
 * Undoes what Telex and VNI do to the start of an insurance card number: Đ for D, TÉ79… for TE179….
 * Whether the outcome is a card number is for the caller to check: a lost digit makes it too short.
 */
export function restoreCardNumber(text: string): string {
  const start = Array.from(text.slice(0, 2).toUpperCase().replaceAll('Đ', 'D').normalize('NFD'))
  const tones = start.map((mark) => VNI_TONES[mark] ?? '').join('')
  const shapes = start.map((mark) => VNI_SHAPES[mark] ?? '').join('')
  const letters = start.filter((character) => !/\p{M}/u.test(character)).join('')
  return letters + tones + shapes + text.slice(2)
}
