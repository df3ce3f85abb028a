/**
 * The service that a visit to a room begins with: the one chosen, or the only one. A choice that the room does not offer
 * (any more) counts as none, so that no ticket waits for it; with several and no choice it stays open.
 */
export function chooseService<S extends { code: string }>(
  offered: readonly S[],
  chosenCode: string | undefined,
): S | undefined {
  if (offered.length === 1) return offered[0]
  return offered.find(({ code }) => code === chosenCode)
}
