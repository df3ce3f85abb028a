import 'server-only'

/**
 * Whether a changing request may have come from our own pages or from no browser at all. A browser names the origin
 * of every POST and cannot be made to lie; programs such as a hospital system send neither header. The session
 * cookie is `SameSite=Strict` besides.
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin' && site !== 'none') return false
  const origin = headers.get('origin')
  if (origin === null) return true
  if (!URL.canParse(origin)) return false
  // Behind a trusted proxy our server keeps the host that the browser asked for; otherwise it removes the header.
  return new URL(origin).host === (headers.get('x-forwarded-host') ?? headers.get('host'))
}
