/**
 * The service of a visit that goes to another room before anybody called it: its own where that room offers it too, else
 * the only one there. Undefined where nobody can tell: what was ordered at admission stands.
 */
export function serviceAfterMove<S extends { code: string }>(
  offered: readonly S[],
  heldCode: string | null,
): S | undefined {
  return offered.find(({ code }) => code === heldCode) ?? (offered.length === 1 ? offered[0] : undefined)
}
