import 'server-only'
import { createHash, randomBytes } from 'node:crypto'

// Without 0, O, 1, I and L: it is read from one screen and typed at another.
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const LENGTH = 10

/** A code such as `K7M2P-9QRSX`: 49 random bits, good once and for a quarter of an hour. */
export function createPairingCode(): string {
  let code = ''
  while (code.length < LENGTH) {
    for (const byte of randomBytes(LENGTH)) {
      // The bytes past a whole number of alphabets would favour its first letters.
      if (byte < 248 && code.length < LENGTH) code += ALPHABET[byte % ALPHABET.length] ?? ''
    }
  }
  return `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`
}

/** What is stored of a code, however it was typed. */
export function hashPairingCode(typed: string): string {
  return hashScreenSecret(typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, ''))
}

/** What is stored of a token: it has 256 random bits, so a plain hash cannot be guessed back. */
export function hashScreenSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
