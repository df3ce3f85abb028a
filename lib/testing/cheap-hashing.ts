import { createHash } from 'node:crypto'
import type { PasswordHashing } from '@/lib/auth/password-hashing'

/** For tests of everything around a password; worth nothing as a hash. */
export const cheapHashing: PasswordHashing = {
  hash: async (password) => toHash(password),
  verify: async ({ hash, password }) => hash === toHash(password),
}

function toHash(password: string): string {
  return createHash('sha256').update(password).digest('hex')
}
