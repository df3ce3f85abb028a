import { birthDateSchema, type BirthDate } from './birth-date'
import { foldName } from './fold-name'

/**
 * What to search for. A person matches whose folded name holds every word (in any order) or whose words begin
 * with `initials`, and whose birth date agrees.
 */
export type NameQuery = { words: string[]; initials?: string; birthYear?: number; birthDate?: BirthDate }

// A two-digit year is one of 19yy only while nobody can be born in 20yy yet.
const FIRST_CLEAR_TWO_DIGIT_YEAR = 30
const LONGEST_INITIALS = 6

/**
 * Reads what the desk types to find a person: "nguyen van a", "a nguyen van 1985", "nva 1985", "nva85",
 * "05/03/1985 nguyễn". Order, case and accents do not matter. A date gives `birthDate`, a year alone `birthYear`.
 */
export function parseNameQuery(text: string): NameQuery {
  const tokens = text
    .normalize('NFC')
    .split(/[\s,;]+/)
    .flatMap(splitYearFromInitials)
  const birthDate = tokens.map(readDate).find((date) => date !== undefined)
  const birthYear = tokens.map(readYear).find((year) => year !== undefined)
  const words = tokens
    .filter((token) => !/\d/.test(token))
    .flatMap((token) => foldName(token).split(' '))
    .filter((word) => word !== '')
  const initials = readInitials(words)

  return {
    words,
    ...(initials !== undefined && { initials }),
    ...(birthDate ? { birthDate } : birthYear !== undefined && { birthYear }),
  }
}

function splitYearFromInitials(token: string): string[] {
  const match = /^(\p{L}{2,6})(\d{2}|\d{4})$/u.exec(token)
  return match ? match.slice(1) : [token]
}

function readDate(token: string): BirthDate | undefined {
  const match = /^(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})$/.exec(token) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(token)
  if (!match) return undefined
  const [, day, month, year] = match
  return birthDateSchema.safeParse({ year: Number(year), month: Number(month), ...(day && { day: Number(day) }) }).data
}

function readYear(token: string): number | undefined {
  if (/^(?:18|19|20)\d{2}$/.test(token)) return Number(token)
  return /^\d{2}$/.test(token) && Number(token) >= FIRST_CLEAR_TWO_DIGIT_YEAR ? 1900 + Number(token) : undefined
}

// One short word may be a name or initials ("nva", "hoa"); single letters are initials.
function readInitials(words: readonly string[]): string | undefined {
  const letters = words.every((word) => word.length === 1) ? words.join('') : words.length === 1 ? (words[0] ?? '') : ''
  return letters.length >= 2 && letters.length <= LONGEST_INITIALS ? letters : undefined
}
