import 'server-only'

const CEILING = 1000

/**
 * Remembers values for a moment within this process. What is revoked elsewhere is refused here at most `ttlMs`
 * later.
 */
export function createShortCache<T>(ttlMs: number) {
  const entries = new Map<string, { value: T; until: number }>()

  return {
    get(key: string, now: Date): T | undefined {
      const entry = entries.get(key)
      return entry && entry.until > now.getTime() ? entry.value : undefined
    },
    set(key: string, value: T, now: Date): void {
      if (entries.size >= CEILING) entries.clear()
      entries.set(key, { value, until: now.getTime() + ttlMs })
    },
    forget(key: string): void {
      entries.delete(key)
    },
    forgetWhere(matches: (value: T) => boolean): void {
      for (const [key, { value }] of entries) if (matches(value)) entries.delete(key)
    },
  }
}
