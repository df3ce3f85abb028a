import { endpoints, type Endpoint } from './faults'

export function createStats() {
  const counts = new Map<Endpoint, number>(endpoints.map((endpoint) => [endpoint, 0]))
  let logins = 0
  let inFlight = 0
  let maxInFlight = 0
  return {
    /** Counts a call; call the result once when it has ended. */
    enter: (endpoint: Endpoint): (() => void) => {
      counts.set(endpoint, (counts.get(endpoint) ?? 0) + 1)
      inFlight += 1
      maxInFlight = Math.max(maxInFlight, inFlight)
      return () => {
        inFlight -= 1
      }
    },
    countLogin: () => {
      logins += 1
    },
    read: () => ({ ...Object.fromEntries(counts), logins, inFlight, maxInFlight }),
  }
}
