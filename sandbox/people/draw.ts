/** A number from 0 up to `below`, always the same for the same seed, index and purpose. */
export function draw(seed: number, index: number, purpose: number, below: number): number {
  let mixed =
    Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(index + 1, 0xc2b2ae35) ^ Math.imul(purpose, 0x27d4eb2f)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b)
  return ((mixed ^ (mixed >>> 16)) >>> 0) % below
}

/** One of the list, drawn as above. */
export function drawOne<const T extends string>(seed: number, index: number, purpose: number, from: readonly T[]): T {
  const drawn = from[draw(seed, index, purpose, from.length)]
  if (drawn === undefined) throw new Error('Nothing to draw from')
  return drawn
}
