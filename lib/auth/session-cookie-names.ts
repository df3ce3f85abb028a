import 'server-only'

export const COOKIE_PREFIX = 'tiepdon'

/** With https only, and without. */
export const SESSION_COOKIE_NAMES = [
  `__Secure-${COOKIE_PREFIX}.session_token`,
  `${COOKIE_PREFIX}.session_token`,
] as const
