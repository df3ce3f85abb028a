interface SlipState {
  /** How often printing was asked for; up to which of them the slip was printed, and up to which it was fetched. */
  wanted: number
  printed: number
  asked: number
  isFetching: boolean
  hasFailed: boolean
  hasSlip: boolean
}

/**
 * What a press of "In phiếu" leads to now. The first print uses the slip that was fetched for the screen; each further
 * one fetches it anew, because the server counts every print, and what is on the paper may have changed. A slip that
 * could not be fetched is asked for once per press, never by itself, and nothing is printed in its place.
 */
export function nextPrint(state: SlipState): 'nothing' | 'ask' | 'print' {
  const { wanted, printed, asked, isFetching, hasFailed, hasSlip } = state
  if (wanted <= printed || isFetching) return 'nothing'
  const isFresh = asked >= wanted || (hasSlip && printed === 0)
  if (hasFailed || !hasSlip) return asked < wanted ? 'ask' : 'nothing'
  return isFresh ? 'print' : 'ask'
}
