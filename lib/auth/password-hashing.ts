import 'server-only'
import { hashPassword, verifyPassword } from 'better-auth/crypto'

/** How passwords are kept. Tests that sign in hundreds of times bring a cheap one. */
export interface PasswordHashing {
  hash: (password: string) => Promise<string>
  verify: (given: { hash: string; password: string }) => Promise<boolean>
}

/** better-auth's scrypt (N = 16384, r = 16): about a tenth of a second a guess. */
export const scryptHashing: PasswordHashing = { hash: hashPassword, verify: verifyPassword }
