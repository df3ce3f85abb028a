interface NameList {
  /** Whether what is listed still answers an earlier question. */
  isSearching: boolean
  /** How many people are listed; undefined where nothing could be asked. */
  found: number | undefined
  /** The line marked by the arrows; -1 for none. */
  active: number
  /** How many lines there are, with the one that creates somebody new. */
  lines: number
}

/**
 * What Enter in the box does with a name: opens a line, marks the first one, or waits for the answer, since whoever is
 * listed until then was found under another name.
 */
export function chooseByEnter({ isSearching, found, active, lines }: NameList): 'wait' | 'mark-first' | number {
  if (active >= 0) return active
  if (isSearching) return 'wait'
  return found === 1 ? 0 : lines > 0 ? 'mark-first' : 'wait'
}
