/**
 * A person's numbers carry the person's index, shuffled so that neighbours look unrelated, and give it back without a
 * table: affine maps modulo 10^6 and 10^8, whose factors are coprime to 10.
 *
 * The personal number has room for 10^6 in its last six digits; people 10^6 apart share those and differ in the year of
 * birth, 37 steps apart in a circle of 100 years, which makes 10^8 people in all.
 */
const BLOCK = 1_000_000
const SERIAL_FACTOR = 618_033
const WIDE = 100_000_000
const WIDE_FACTOR = 61_803_399
const YEAR_STEP = 37

export const FIRST_YEAR = 1927
export const YEARS = 100
export const MAX_PEOPLE = WIDE

const serialInverse = invert(SERIAL_FACTOR, BLOCK)
const wideInverse = invert(WIDE_FACTOR, WIDE)
const yearInverse = Number(invert(YEAR_STEP, YEARS))

/** Last six digits of the personal number. */
export function toSerial(seed: number, index: number): number {
  return (SERIAL_FACTOR * (index % BLOCK) + (seed % BLOCK)) % BLOCK
}

/** Last eight digits of the social insurance number. */
export function toWideSerial(seed: number, index: number): number {
  return (WIDE_FACTOR * index + (seed % WIDE)) % WIDE
}

/** Year of birth, from where the person's block of a million starts (`startYear`: its year for the first block). */
export function toBirthYear(startYear: number, index: number): number {
  return FIRST_YEAR + ((startYear - FIRST_YEAR + Math.floor(index / BLOCK) * YEAR_STEP) % YEARS)
}

export function findPlaceInBlock(seed: number, serial: number): number {
  return unshift(serial, seed, serialInverse, BLOCK)
}

export function findIndexByYear(place: number, startYear: number, birthYear: number): number {
  const steps = (((birthYear - startYear) % YEARS) + YEARS) % YEARS
  return place + ((steps * yearInverse) % YEARS) * BLOCK
}

export function findIndexByWideSerial(seed: number, serial: number): number {
  return unshift(serial, seed, wideInverse, WIDE)
}

function unshift(value: number, seed: number, inverse: bigint, modulus: number): number {
  const shifted = (((value - (seed % modulus)) % modulus) + modulus) % modulus
  return Number((BigInt(shifted) * inverse) % BigInt(modulus))
}

function invert(factor: number, modulus: number): bigint {
  let [previous, current] = [BigInt(modulus), BigInt(factor)]
  let [previousCount, count] = [0n, 1n]
  while (current > 0n) {
    const quotient = previous / current
    ;[previous, current] = [current, previous - quotient * current]
    ;[previousCount, count] = [count, previousCount - quotient * count]
  }
  return ((previousCount % BigInt(modulus)) + BigInt(modulus)) % BigInt(modulus)
}
