/**
 * The text of a code or of a serial frame. Cards carry UTF-8 without saying so, and decoders that guess turn names into
 * Latin-1 or Shift-JIS. Bytes that are no UTF-8 become U+FFFD, which the parser reports as damage: digits and bars stay
 * whole, and no letter is guessed.
 */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes)
}
