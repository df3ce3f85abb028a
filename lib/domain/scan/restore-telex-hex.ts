// What Telex makes of two hex digits typed one after the other. Ầ comes from aaf, ề from eef.
const TELEX: ReadonlyArray<readonly [composed: string, typed: string]> = [
  ['ầ', 'aaf'],
  ['ề', 'eef'],
  ['â', 'aa'],
  ['ê', 'ee'],
  ['đ', 'dd'],
  ['à', 'af'],
  ['è', 'ef'],
]

/**
 * Undoes Telex composition in a hex text (`c3â` was typed `c3aa`). Undefined where another letter is left over:
 * VNI composes letters with digits and leaves several readings. A key that was swallowed shows when the outcome
 * is decoded: UTF-8 does not survive a lost digit.
 */
export function restoreTelexHex(composed: string): string | undefined {
  const typed = TELEX.reduce((text, [letter, keys]) => text.replaceAll(letter, keys), composed.toLowerCase())
  return /^[0-9a-f]+$/.test(typed) ? typed : undefined
}
