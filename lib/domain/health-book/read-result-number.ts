/** The number of a result, where it is one and nothing else: "5.4", "5,4", "-1". "<0.1", "1-2" and words are none. */
export function readResultNumber(value: string | undefined): number | undefined {
  const written = value?.trim().replace(',', '.')
  return written && /^[+-]?\d{1,9}(\.\d{1,6})?$/.test(written) ? Number(written) : undefined
}
