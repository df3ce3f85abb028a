import type { SandboxPerson } from '../people/sandbox-person'

/** Today in Viet Nam, `YYYY-MM-DD`. */
export function toVietnamDay(instant: Date): string {
  return new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
}

/** `YYYY-MM-DD` as `dd/MM/yyyy`. */
export function toWireDay(date: string): string {
  return date.split('-').toReversed().join('/')
}

/** An instant as `yyyyMMddHHmm`, Vietnamese time. */
export function toWireStamp(instant: Date): string {
  return new Date(instant.getTime() + 7 * 3_600_000).toISOString().replaceAll(/\D/g, '').slice(0, 12)
}

/** dd/MM/yyyy, MM/yyyy or yyyy, as exactly as it is on file. */
export function toWireBirthDate({ year, month, day }: SandboxPerson['birthDate']): string {
  const parts = [day, month, year].filter((part) => part !== undefined)
  return parts.map((part) => String(part).padStart(2, '0')).join('/')
}
