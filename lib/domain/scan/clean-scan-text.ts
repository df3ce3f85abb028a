/**
 * Removes what a scanner or an input method adds and nothing else: BOM, NUL, control and zero-width characters,
 * white space around the text; folds full-width ASCII, look-alikes of Đ and of the bar; composes to NFC.
 * Inner line breaks stay (an MRZ has three lines), empty fields stay, case stays.
 */
export function cleanScanText(raw: string): string {
  return dropNoise(raw.replace(/\r\n?/g, '\n'))
    .normalize('NFC')
    .replace(/[\u00A6\uFFE8\u2502]/g, '|')
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u00D0\u0189]/g, 'Đ')
    .replace(/[\u00F0\u0256]/g, 'đ')
    .trim()
}

function dropNoise(text: string): string {
  return text.replaceAll('\t', ' ').replace(INVISIBLE, '').replace(MARKS_TOO_MANY, '$1')
}

// C1 controls (0x80–0x9F) stay for now: they are evidence of a wrong charset (see is-damaged-text.ts).
const INVISIBLE = /(?![\n\u0080-\u009F])\p{Cc}|[\u200B-\u200F\u2060\uFEFF]/gu

// Normalising sorts the marks of one letter: thousands of them on one letter would make that slow.
const MARKS_TOO_MANY = /(\p{M}{4})\p{M}+/gu
