import { agreeBirthDates, type BirthDate } from './birth-date'
import { foldName } from './fold-name'

type NamedPerson = { fullName: string; birthDate?: BirthDate }

/**
 * Whether two records may be one person: the same name but for accents and case, and birth dates that agree as far
 * as both are known. A reason to ask, never to refuse or to join.
 */
export function isLikelySamePerson(a: NamedPerson, b: NamedPerson): boolean {
  if (!a.birthDate || !b.birthDate || !agreeBirthDates(a.birthDate, b.birthDate)) return false
  const name = foldName(a.fullName)
  return name !== '' && name === foldName(b.fullName)
}
