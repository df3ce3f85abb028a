import 'server-only'
import type { BirthDate } from '@/lib/domain/patient/birth-date'
import { foldName } from '@/lib/domain/patient/fold-name'
import type { NameQuery } from '@/lib/domain/patient/name-query'

// Folded words hold letters and digits only; the other lexemes begin with a sign, so that none meets a word.
const BEGINNING = '^'
const INITIALS = '#'
const WITH_YEAR = '@'
const WITH_DATE = '$'
const MAX_WORDS = 12
const MAX_WORD_CHARACTERS = 60
// Almost no Vietnamese syllable is longer. Stored beginnings spare the index a scan of every word that begins so.
const LONGEST_BEGINNING = 6

/**
 * The lexemes a person is found by: for Nguyễn Văn A, born 05/03/1985, the words `nguyen van a`, their beginnings
 * `^n ^ng ^ngu` …, each word with the year `@1985:nguyen` …, initials `#nva` and `#1985:nva`, the date `$1985-3-5`.
 */
export function toNameLexemes(fullName: string, birthDate?: BirthDate): string[] {
  const words = splitWords(fullName)
  const initials = words.map((word) => word.slice(0, 1)).join('')
  const lexemes = [...words, ...words.flatMap(toBeginnings), ...(initials.length > 1 ? [`${INITIALS}${initials}`] : [])]
  if (!birthDate) return [...new Set(lexemes)]
  const { year, month, day } = birthDate
  lexemes.push(...words.map((word) => `${WITH_YEAR}${year}:${word}`))
  if (initials.length > 1) lexemes.push(`${INITIALS}${year}:${initials}`)
  if (month !== undefined && day !== undefined) lexemes.push(`${WITH_DATE}${year}-${month}-${day}`)
  return [...new Set(lexemes)]
}

/**
 * The same question as a tsquery text, to be passed as a parameter. While somebody still types, the last word may be
 * the beginning of one. Null where nothing is left to look for.
 */
export function toNameTsquery(query: NameQuery, stillTyping: boolean): string | null {
  const { words, initials, birthDate } = query
  const year = birthDate?.year ?? query.birthYear
  if (words.length === 0) return birthDate ? toDateTerm(birthDate) : null
  if (initials !== undefined && words.length > 1) return toInitialsTerm(initials, year)
  const byWords = words
    .slice(0, MAX_WORDS)
    .map((word, at) => toWordTerm(word.slice(0, MAX_WORD_CHARACTERS), year, stillTyping && at === words.length - 1))
    .join(' & ')
  // Whoever types "nva" means the initials of a name, or the beginning of them, or a person called Nva.
  return initials === undefined ? byWords : `(${byWords}) | ${toInitialsTerm(initials, year)}`
}

function toWordTerm(word: string, year: number | undefined, isBeginning: boolean): string {
  if (year !== undefined) return `${quote(`${WITH_YEAR}${year}:${word}`)}${isBeginning ? ':*' : ''}`
  if (!isBeginning) return quote(word)
  return word.length > LONGEST_BEGINNING ? `${quote(word)}:*` : quote(`${BEGINNING}${word}`)
}

// The beginning of two letters without a year would be every tenth person.
function toInitialsTerm(initials: string, year?: number): string {
  const isSelective = year !== undefined || initials.length > 2
  return `${quote(`${INITIALS}${year === undefined ? '' : `${year}:`}${initials}`)}${isSelective ? ':*' : ''}`
}

function toDateTerm({ year, month, day }: BirthDate): string | null {
  return month === undefined || day === undefined ? null : quote(`${WITH_DATE}${year}-${month}-${day}`)
}

function toBeginnings(word: string): string[] {
  const longest = Math.min(word.length, LONGEST_BEGINNING)
  return Array.from({ length: longest }, (_, at) => `${BEGINNING}${word.slice(0, at + 1)}`)
}

function splitWords(fullName: string): string[] {
  return foldName(fullName)
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, MAX_WORDS)
    .map((word) => word.slice(0, MAX_WORD_CHARACTERS))
}

function quote(lexeme: string): string {
  return `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}
