import { z } from 'zod'
import type { LocalDate } from '../time/local-date'

// Without I, L, O and U: nobody confuses them with digits or reads a word.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const RANDOM_CHARACTERS = 4

/** A person without papers: `TAM-<yymmdd>-<4 characters>`. Its letters keep it apart from every official number. */
export const temporaryCodeSchema = z.string().regex(/^TAM-\d{6}-[0-9A-HJKMNP-TV-Z]{4}$/)

/**
 * Makes the code for a person with no papers, newborn or unconscious.
 * @param randomBytes at least four, from a secure source; two people of one day may get the same code once in a
 *   million, so a unique index decides and the caller draws again
 */
export function createTemporaryCode(day: LocalDate, randomBytes: Uint8Array): string {
  if (randomBytes.length < RANDOM_CHARACTERS) throw new Error('A temporary code needs four random bytes')
  const random = Array.from(randomBytes.slice(0, RANDOM_CHARACTERS), (byte) => ALPHABET.charAt(byte % ALPHABET.length))
  return `TAM-${day.slice(2).replaceAll('-', '')}-${random.join('')}`
}
