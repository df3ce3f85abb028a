import { isDamagedText } from './is-damaged-text'
import { tidy, type TextReading } from './read-text'
import { restoreTelexHex } from './restore-telex-hex'

export type HexReading = TextReading & { inputMethodActive: boolean }

/**
 * The text of a hex field of an insurance card: hex of UTF-8, on some cards of UTF-16LE; `-` and nothing are empty.
 * Hex that an input method composed is restored where only one reading is possible. Text that does not come
 * out clean is dropped, not shown.
 */
export function decodeHexText(field: string): HexReading {
  if (field === '' || field === '-') return { damaged: false, inputMethodActive: false }

  const inputMethodActive = isComposedHex(field)
  const hex = inputMethodActive ? restoreTelexHex(field) : field
  const text = hex !== undefined && isHex(hex) ? decodeBytes(toBytes(hex)) : undefined
  return text === undefined ? { damaged: true, inputMethodActive } : { text, damaged: false, inputMethodActive }
}

// Hex digits of which some carry marks: â, đ, é.
function isComposedHex(field: string): boolean {
  const bare = field.normalize('NFD').replace(/\p{M}/gu, '').replace(/[Đđ]/g, 'd')
  return bare !== field && /^[0-9A-Fa-f]+$/.test(bare)
}

function isHex(text: string): boolean {
  return text.length % 2 === 0 && /^[0-9A-Fa-f]+$/.test(text)
}

function toBytes(hex: string): Uint8Array {
  return Uint8Array.from({ length: hex.length / 2 }, (_, at) => Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16))
}

function decodeBytes(bytes: Uint8Array): string | undefined {
  return decodeClean(bytes, UTF_8) ?? decodeClean(bytes, UTF_16)
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true })
const UTF_16 = new TextDecoder('utf-16le', { fatal: true })

function decodeClean(bytes: Uint8Array, decoder: TextDecoder): string | undefined {
  try {
    const text = decoder.decode(bytes).normalize('NFC')
    return text.trim() === '' || isDamagedText(text) ? undefined : tidy(text)
  } catch {
    return undefined
  }
}
