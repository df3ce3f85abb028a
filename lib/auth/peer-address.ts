import 'server-only'

/**
 * The peer's socket address. Our server overwrites `x-forwarded-for` with it (`scripts/serve.mjs`), so nothing that a
 * client sends arrives here.
 */
export function peerAddress(headers: Headers): string {
  return (headers.get('x-forwarded-for') ?? '').trim().slice(0, 45)
}
