import { makeLocalDate } from '../../time/local-date'

/** `yyyyMMdd` that the calendar has. */
export function isWireDay(text: string): boolean {
  if (!/^\d{8}$/.test(text)) return false
  return makeLocalDate(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6))) !== undefined
}

/** `yyyyMMddHHmm`. */
export function isWireMinute(text: string): boolean {
  return /^\d{12}$/.test(text) && isWireDay(text.slice(0, 8)) && /^(?:[01]\d|2[0-3])[0-5]\d$/.test(text.slice(8))
}

/** A birth: 12 or 8 digits with zeros for what is unknown, or the year alone as QĐ 4210 wrote it. */
export function isWireBirth(text: string): boolean {
  if (/^\d{4}$/.test(text)) return true
  if (!/^(?:\d{8}|\d{12})$/.test(text)) return false
  const [year, month, day] = [text.slice(0, 4), text.slice(4, 6), text.slice(6, 8)]
  if (month === '00') return day === '00'
  return day === '00' ? isWireDay(`${year}${month}01`) : isWireDay(text.slice(0, 8))
}
