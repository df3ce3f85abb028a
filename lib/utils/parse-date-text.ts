import { makeLocalDate, type LocalDate } from '@/lib/domain/time/local-date'

/** A day as somebody types it: `13/11/2026`, `13112026`, also with dots, dashes or spaces. Undefined where it is none. */
export function parseDateText(text: string): LocalDate | undefined {
  const [, day, month, year] =
    /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(text.trim()) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text.trim()) ?? []
  return year === undefined ? undefined : makeLocalDate(Number(year), Number(month), Number(day))
}
