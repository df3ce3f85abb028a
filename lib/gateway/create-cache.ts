import 'server-only'

export type Cache<T> = { get: (key: string) => T | undefined; set: (key: string, value: T) => void }

/** Values for `ttlMs` from when they were made, at most `maxEntries`: the longest unused goes first. */
export function createCache<T extends { storedAtMs: number }>(
  ttlMs: number,
  maxEntries: number,
  nowMs: () => number,
): Cache<T> {
  const entries = new Map<string, T>()
  const isFresh = ({ storedAtMs }: T) => {
    const ageMs = nowMs() - storedAtMs
    return ageMs >= 0 && ageMs < ttlMs
  }
  const put = (key: string, value: T) => {
    entries.delete(key)
    entries.set(key, value)
  }
  return {
    get: (key) => {
      const value = entries.get(key)
      if (!value) return undefined
      if (isFresh(value)) put(key, value)
      else entries.delete(key)
      return entries.get(key)
    },
    set: (key, value) => {
      put(key, value)
      const [oldest] = entries.keys()
      if (entries.size > maxEntries && oldest !== undefined) entries.delete(oldest)
    },
  }
}
