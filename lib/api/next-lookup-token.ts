let last = 0

/** Stands for one scan or one typed text in query keys, which must never hold a name or a number of a person. */
export function nextLookupToken(): number {
  last += 1
  return last
}
