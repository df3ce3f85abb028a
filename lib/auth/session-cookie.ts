import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { parseCookies } from 'better-auth/cookies'
import { SESSION_COOKIE_NAMES } from './session-cookie-names'

/**
 * The session token of a request, or null where the cookie is missing or not signed by us. better-auth's format:
 * `token.signature`, the signature HMAC-SHA-256 in base64. The signature keeps tokens read from a stolen database
 * from being used.
 */
export function readSessionToken(headers: Headers, secret: string): string | null {
  const cookie = readCookie(headers)
  const dot = cookie?.lastIndexOf('.') ?? -1
  if (!cookie || dot < 1) return null
  const token = cookie.slice(0, dot)
  const given = Buffer.from(cookie.slice(dot + 1), 'base64')
  const expected = createHmac('sha256', secret).update(token).digest()
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null
}

function readCookie(headers: Headers): string | null {
  const cookies = parseCookies(headers.get('cookie') ?? '')
  const value = SESSION_COOKIE_NAMES.map((name) => cookies.get(name)).find((found) => found !== undefined)
  if (!value) return null
  try {
    return decodeURIComponent(value)
  } catch {
    return null
  }
}
