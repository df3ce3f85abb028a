import 'server-only'

const GOOD_FOR_MS = 3 * 24 * 60 * 60 * 1000

/** How long a one-time password opens anything: over a weekend, and no longer. */
export function oneTimeUntil(now: Date): Date {
  return new Date(now.getTime() + GOOD_FOR_MS)
}
