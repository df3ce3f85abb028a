import 'server-only'
import { randomInt } from 'node:crypto'

// Without 0, O, 1, I and l: it is read out or copied by hand.
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789'
const GROUPS = 4
const GROUP_LENGTH = 4

/** A password such as `hK7m-P9qR-sX4T-wB3n` (92 random bits), to be changed at the first sign-in. */
export function createOneTimePassword(): string {
  const group = () => Array.from({ length: GROUP_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  const password = Array.from({ length: GROUPS }, group).join('-')
  // One in a billion has too few different characters for our own policy.
  return new Set(password).size < 8 ? createOneTimePassword() : password
}
