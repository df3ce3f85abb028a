import { err, ok, type Result } from '../result'

export interface ServiceRefusal {
  code: 'service_not_offered'
}

/**
 * The service that a visit to a room begins with: the one chosen, or the only one. With several and no choice it stays
 * open, and the hospital system reports the first cost. A choice that the room does not offer (any more) is refused:
 * no message may name another service than the desk saw.
 */
export function chooseService<S extends { code: string }>(
  offered: readonly S[],
  chosenCode: string | undefined,
): Result<S | undefined, ServiceRefusal> {
  if (chosenCode === undefined) return ok(offered.length === 1 ? offered[0] : undefined)
  const chosen = offered.find(({ code }) => code === chosenCode)
  return chosen ? ok(chosen) : err({ code: 'service_not_offered' })
}
