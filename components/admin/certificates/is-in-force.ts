/** Whether a certificate is within its dates. */
export function isInForce({ validFrom, validTo }: { validFrom: string; validTo: string }, now: Date): boolean {
  return new Date(validFrom) <= now && now <= new Date(validTo)
}
