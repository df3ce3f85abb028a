import { createHash, createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto'
import type { SandboxSettings } from '../read-settings'

export type TokenPair = { accessToken: string; idToken: string }
export type TokenOffice = {
  isAccount: (username: string, passwordHash: string) => boolean
  issue: (ip: string) => TokenPair & { expiresAt: Date }
  /** Whether the pair was issued to this caller and still runs. */
  accepts: (pair: TokenPair, ip: string) => boolean
  /** Ends every token issued so far. */
  expireAll: () => void
}

const FILETIME_EPOCH_MS = 11_644_473_600_000n

/** Tokens as the gateway makes them: signed over account, caller's address, id and time; none is stored. */
export function createTokenOffice({ username, password, tokenLifetimeMs }: SandboxSettings): TokenOffice {
  const key = randomBytes(32)
  const passwordHash = createHash('md5').update(password, 'utf8').digest('hex').toUpperCase()
  let generation = 0
  const sign = (ip: string, idToken: string, ticks: string) =>
    createHmac('sha256', key).update([username, ip, idToken, ticks, generation].join('\n')).digest('base64')

  return {
    isAccount: (name, hash) => name === username && isSame(hash.toUpperCase(), passwordHash),
    issue: (ip) => {
      const nowMs = Date.now()
      const idToken = randomUUID()
      const ticks = String((BigInt(nowMs) + FILETIME_EPOCH_MS) * 10_000n)
      const accessToken = Buffer.from(`${sign(ip, idToken, ticks)}:${username}:${ticks}`).toString('base64')
      return { accessToken, idToken, expiresAt: new Date(nowMs + tokenLifetimeMs) }
    },
    accepts: ({ accessToken, idToken }, ip) => {
      const [signature = '', , ticks = ''] = Buffer.from(accessToken, 'base64').toString('utf8').split(':')
      if (!/^\d{10,20}$/.test(ticks) || !isSame(signature, sign(ip, idToken, ticks))) return false
      return Date.now() < Number(BigInt(ticks) / 10_000n - FILETIME_EPOCH_MS) + tokenLifetimeMs
    },
    expireAll: () => {
      generation += 1
    },
  }
}

function isSame(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)]
  return a.length === b.length && timingSafeEqual(a, b)
}
