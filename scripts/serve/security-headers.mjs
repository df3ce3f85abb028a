/** Headers of every answer that need no nonce; the Content-Security-Policy with its nonce is set per page in proxy.ts. */
const EVERYWHERE = new Map([
  ['X-Content-Type-Options', 'nosniff'],
  // Not `no-referrer`: browsers then send `Origin: null` with a plain form, and sign-in without scripts is refused.
  ['Referrer-Policy', 'same-origin'],
  ['Permissions-Policy', 'camera=(self), serial=(self), microphone=(), geolocation=(), payment=(), usb=()'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['X-DNS-Prefetch-Control', 'off'],
])

/**
 * @param {import('node:http').ServerResponse} response
 * @param {string} path
 */
export function setSecurityHeaders(response, path) {
  response.setHeaders(EVERYWHERE)
  if (path.startsWith('/api/')) response.setHeader('Cache-Control', 'no-store')
}
