import type { NameQuery } from './name-query'

interface RankedPerson {
  foldedName: string
  /** `YYYY-MM-DD`, or null where the person never came. */
  lastVisitDay: string | null
}

/** The likeliest first: the very name asked for, then its words in the order asked, then the latest visit, then the name. */
export function rankPeople<T extends RankedPerson>(people: readonly T[], { words }: NameQuery): T[] {
  const asked = words.join(' ')
  const distances = new Map(people.map((person) => [person, distanceTo(asked, words, person.foldedName)]))
  return people.toSorted(
    (a, b) =>
      (distances.get(a) ?? 0) - (distances.get(b) ?? 0) ||
      compareText(b.lastVisitDay ?? '', a.lastVisitDay ?? '') ||
      compareText(a.foldedName, b.foldedName),
  )
}

function distanceTo(asked: string, words: readonly string[], foldedName: string): number {
  if (foldedName === asked) return 0
  return holdsInOrder(foldedName.split(' '), words) ? 1 : 2
}

// The last word may be the beginning of one: somebody may still be typing.
function holdsInOrder(nameWords: readonly string[], words: readonly string[]): boolean {
  let from = 0
  for (const [at, word] of words.entries()) {
    const isLast = at === words.length - 1
    const found = nameWords.findIndex(
      (held, index) => index >= from && (isLast ? held.startsWith(word) : held === word),
    )
    if (found < 0) return false
    from = found + 1
  }
  return true
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
