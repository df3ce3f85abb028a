/** Facility codes as they are typed: blanks or commas between them, small letters allowed. Undefined where one is none. */
export function readFacilityCodes(text: string): string[] | undefined {
  const codes = text
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter((code) => code !== '')
  return codes.length > 0 && codes.every((code) => /^[0-9A-Z]{5}$/.test(code)) ? codes : undefined
}
