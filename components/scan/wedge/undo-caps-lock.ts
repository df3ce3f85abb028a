/**
 * Caps Lock turns upper and lower case around, unless the scanner corrects for it by itself. Only the shape of the text
 * tells which happened: `nGUYỄN vĂN a`, `dn4…` and `idvnm…` are never written that way on a card.
 */
export function undoCapsLock(text: string): string {
  return isTurnedAround(text) ? Array.from(text, turnAround).join('') : text
}

function isTurnedAround(text: string): boolean {
  if (/^(idvnm|[a-z]{2}[1-5]\d{12})/.test(text)) return true
  return /\p{Ll}\p{Lu}/u.test(text) && !/\p{Lu}\p{Ll}/u.test(text)
}

function turnAround(character: string): string {
  const upper = character.toLocaleUpperCase('vi')
  return character === upper ? character.toLocaleLowerCase('vi') : upper
}
