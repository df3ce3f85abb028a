/** Fetches, while the desk is idle, what `fetchWire` would otherwise load at the first scan. Call once after mounting. */
export function preloadContracts(): void {
  const parts = [
    import('./read-wire'),
    import('@/lib/contracts/people'),
    import('@/lib/contracts/coverage'),
    import('@/lib/contracts/check-ins'),
    import('@/lib/contracts/visits'),
    import('@/lib/contracts/records'),
    import('@/lib/contracts/visit-route'),
  ]
  // A part that cannot be fetched now is fetched again by the call that needs it.
  Promise.all(parts).catch(() => undefined)
}
