import { useEffect, useState } from 'react'

/** The value once it has stood still for `delayMs`; at once where that is 0. Values are compared as JSON. */
export function useSettled<T>(value: T, delayMs: number): T {
  const [settled, setSettled] = useState(value)
  const changed = JSON.stringify(value) !== JSON.stringify(settled)

  useEffect(() => {
    if (!changed) return
    const timer = setTimeout(() => setSettled(value), delayMs)
    return () => clearTimeout(timer)
  }, [changed, value, delayMs])

  return delayMs === 0 ? value : settled
}
