import { isDamagedText } from './is-damaged-text'

/** A free text of a card: what it says, and whether it came through whole. */
export type TextReading = { text?: string; damaged: boolean }

/** A field that holds plain text. */
export function readPlainText(field: string): TextReading {
  const text = tidy(field)
  return { ...(text !== '' && { text }), damaged: isDamagedText(field) }
}

/** NFC, white space collapsed, control characters gone. */
export function tidy(text: string): string {
  return text
    .replace(/[\u0080-\u009F]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC')
}
