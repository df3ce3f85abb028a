/** The value below which `share` (0–1) of the numbers lie, by nearest rank. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const rank = Math.max(0, Math.ceil(share * sorted.length) - 1)
  const value = sorted[rank]
  if (value === undefined) throw new Error('percentile of nothing')
  return value
}
