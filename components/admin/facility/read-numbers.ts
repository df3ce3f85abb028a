/** A whole number as somebody types it, or undefined where it is none or out of bounds. */
export function readWholeNumber(text: string, from: number, to: number): number | undefined {
  const number = /^\d{1,6}$/.test(text.trim()) ? Number(text) : Number.NaN
  return number >= from && number <= to ? number : undefined
}

/** A score of 0 to 100 with a decimal comma or point: `62,5`. Null for an empty box, undefined where it is wrong. */
export function readScore(text: string): number | null | undefined {
  const typed = text.trim().replace(',', '.')
  if (typed === '') return null
  const score = /^\d{1,3}(\.\d{1,2})?$/.test(typed) ? Number(typed) : Number.NaN
  return score <= 100 ? score : undefined
}
