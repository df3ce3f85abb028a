import type { LocalDate } from '@/lib/domain/time/local-date'
import type { SandboxPerson } from '../people/sandbox-person'

/** Dates of the tables: a day as `yyyyMMdd`; instants are `toWireStamp`. */
export function toDay8(date: LocalDate): string {
  return date.replaceAll('-', '')
}

/** `yyyyMMddHHmm` whose unknown parts are zeros: 198500000000. */
export function toBirth12({ year, month = 0, day = 0 }: SandboxPerson['birthDate']): string {
  const pad = (part: number) => String(part).padStart(2, '0')
  return `${year}${pad(month)}${pad(day)}0000`
}

/** GIOI_TINH: 1 male, 2 female. */
export function toSexCode(sex: SandboxPerson['sex']): string {
  return sex === 'male' ? '1' : '2'
}
