import 'server-only'

export const SCREEN_COOKIE = 'tiepdon.screen'

// Browsers keep no cookie longer than 400 days.
const KEPT_SECONDS = 400 * 24 * 60 * 60

/** The cookie of a paired screen: no script reads it, and no address or page ever shows the token. */
export function screenCookie(token: string, secure: boolean): string {
  const parts = [`${SCREEN_COOKIE}=${token}`, 'Path=/', 'HttpOnly', 'SameSite=Strict', `Max-Age=${KEPT_SECONDS}`]
  return [...parts, ...(secure ? ['Secure'] : [])].join('; ')
}
