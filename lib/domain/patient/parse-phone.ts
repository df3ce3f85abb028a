/**
 * A Vietnamese phone number as it is stored, `0912345678`, from however it is typed: `+84 912 345 678`,
 * `0912.345.678`. Undefined for any other text.
 */
export function parsePhone(text: string): string | undefined {
  const digits = text
    .trim()
    .replace(/[\s.()-]/g, '')
    .replace(/^\+84/, '0')
  return /^0\d{9,10}$/.test(digits) ? digits : undefined
}
