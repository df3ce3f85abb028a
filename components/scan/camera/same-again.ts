/** Says whether a text was seen before within the time; every sighting starts the time anew. */
export function createSameAgain(withinMs: number): (text: string, at: number) => boolean {
  const seenAt = new Map<string, number>()
  return (text, at) => {
    const before = seenAt.get(text)
    seenAt.set(text, at)
    return before !== undefined && at - before <= withinMs
  }
}
