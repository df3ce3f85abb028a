import { useState } from 'react'

/** The first few of a list, and the rest on demand. */
export function useMore<T>(items: readonly T[], few: number) {
  const [all, setAll] = useState(false)
  return { shown: all ? items : items.slice(0, few), hidden: items.length - few, all, toggle: () => setAll(!all) }
}
