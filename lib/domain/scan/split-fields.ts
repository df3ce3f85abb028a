const NUMBER_THEN_DELIMITER = /^(?:\d{12}|\d{10}|\p{L}{2}\d{11,13})(?=[\\$])/u
const STARTS_WITH_NUMBER = /^\s*(?:\d{12}|\d{10}|[A-Z]{2}\d{13})\b/

/**
 * The fields of a delimited text, empty ones kept; one field where the text has no delimiter.
 * The bar may arrive as a backslash (Shift lost by a scanner); VssID codes also use `$`.
 */
export function splitFields(text: string): string[] {
  const line = toOneLine(text)
  if (line === undefined) return [text]
  if (line.includes('|')) return line.split('|').map((field) => field.trim())

  const number = NUMBER_THEN_DELIMITER.exec(line)?.[0]
  return number === undefined ? [line] : line.split(line.charAt(number.length)).map((field) => field.trim())
}

// The same code read twice counts once; a line break inside a code is a space.
// Two different codes are undefined: whose fields they are must not be guessed.
function toOneLine(text: string): string | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const [first = '', ...others] = lines
  if (others.every((line) => line.trim() === first.trim())) return first
  if (!text.includes('|') || others.some((line) => STARTS_WITH_NUMBER.test(line))) return undefined
  return lines.join(' ')
}
