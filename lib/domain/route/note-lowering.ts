/**
 * The rate to show beside a new one: the highest that stood for the visit before, where the new one is lower. null where
 * nothing was lost. Later evidence never lowers a benefit silently.
 */
export function noteLowering(
  before: { ratePercent: number | undefined; loweredFromPercent: number | null },
  ratePercent: number | undefined,
): number | null {
  if (before.ratePercent === undefined) return before.loweredFromPercent
  const highest = Math.max(before.ratePercent, before.loweredFromPercent ?? 0)
  return (ratePercent ?? 0) < highest ? highest : null
}
