import 'server-only'
import { parseSetCookieHeader, toCookieOptions } from 'better-auth/cookies'
import { cookies } from 'next/headers'

/** For server actions: sets on the answer what better-auth wants set. */
export async function applyCookies(setCookies: string[]): Promise<void> {
  const store = await cookies()
  for (const header of setCookies) {
    for (const [name, attributes] of parseSetCookieHeader(header)) {
      store.set(name, attributes.value, toCookieOptions(attributes))
    }
  }
}
