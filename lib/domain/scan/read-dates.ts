import { birthDateSchema, type BirthDate } from '../patient/birth-date'
import { makeLocalDate, type LocalDate } from '../time/local-date'

/** A birth date that was read, one that is not printed, or one that no calendar has. */
export type BirthDateReading = { birthDate?: BirthDate } | 'invalid'

/** `ddMMyyyy`, `MMyyyy` or `yyyy`; zeros stand for what is not known. */
export function readCompactBirthDate(field: string): BirthDateReading {
  if (field === '') return {}
  if (!/^(?:\d{4}|\d{6}|\d{8})$/.test(field)) return 'invalid'
  const padded = field.padStart(8, '0')
  return toBirthDate(padded.slice(4), padded.slice(2, 4), padded.slice(0, 2))
}

/** `dd/MM/yyyy`, also unpadded, `MM/yyyy` or `yyyy`; `-` and nothing stand for not printed. */
export function readSlashedBirthDate(field: string): BirthDateReading {
  if (field === '' || field === '-') return {}
  const match = /^(?:(?:(\d{1,2})\/)?(\d{1,2})\/)?(\d{4})$/.exec(field)
  return match ? toBirthDate(match[3], match[2], match[1]) : 'invalid'
}

/** `ddMMyyyy`; undefined for anything else. */
export function readCompactDate(field: string): LocalDate | undefined {
  const match = /^(\d{2})(\d{2})(\d{4})$/.exec(field)
  return match ? makeLocalDate(Number(match[3]), Number(match[2]), Number(match[1])) : undefined
}

/** `dd/MM/yyyy`, also unpadded; undefined for anything else. */
export function readSlashedDate(field: string): LocalDate | undefined {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(field)
  return match ? makeLocalDate(Number(match[3]), Number(match[2]), Number(match[1])) : undefined
}

function toBirthDate(year = '', month = '', day = ''): BirthDateReading {
  const known = { year: Number(year), ...(Number(month) > 0 && { month: Number(month) }) }
  const candidate = known.month && Number(day) > 0 ? { ...known, day: Number(day) } : known
  const birthDate = birthDateSchema.safeParse(candidate).data
  return birthDate ? { birthDate } : 'invalid'
}
