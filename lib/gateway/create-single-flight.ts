import 'server-only'

/** Runs one task per key at a time; who asks meanwhile gets the same promise. */
export function createSingleFlight<T>(): (key: string, run: () => Promise<T>) => Promise<T> {
  const flights = new Map<string, Promise<T>>()
  return (key, run) => {
    const running = flights.get(key)
    if (running) return running
    const flight = run().finally(() => flights.delete(key))
    flights.set(key, flight)
    return flight
  }
}
