export interface ServiceProposal<S> {
  service: S
  /** The desk chose another one, which the room does not offer any more. */
  isReplaced: boolean
}

/**
 * What the counter shows and sends for a room with several services: the one the desk chose, until then the first in the
 * administrator's order. The choice for one patient is not kept for the next: the order alone says what is usual.
 * Undefined where there is nothing to choose.
 */
export function proposeService<S extends { code: string }>(
  offered: readonly S[],
  chosenCode: string | undefined,
): ServiceProposal<S> | undefined {
  const [first, ...others] = offered
  const chosen = offered.find(({ code }) => code === chosenCode)
  const isReplaced = chosenCode !== undefined && !chosen
  if (!first || (others.length === 0 && !isReplaced)) return undefined
  return { service: chosen ?? first, isReplaced }
}
