/** Headers that need no nonce; the Content-Security-Policy with its nonce is set per request in proxy.ts. */
const everywhere = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  // Not `no-referrer`: browsers then send `Origin: null` with a plain form, and sign-in without scripts is refused.
  { key: 'Referrer-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(self), serial=(self), microphone=(), geolocation=(), payment=(), usb=()',
  },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'X-DNS-Prefetch-Control', value: 'off' },
]

/** @type {import('next').NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm test` checks the types of everything; a type error in a test must not keep a hospital from starting.
  typescript: { ignoreBuildErrors: true },
  // `forbidden()`: a page that somebody may not open answers 403.
  experimental: { authInterrupts: true },
  // `pg` and `pino` stay outside the bundle by the framework's own list.
  async headers() {
    return [
      { source: '/:path*', headers: everywhere },
      { source: '/api/:path*', headers: [{ key: 'Cache-Control', value: 'no-store' }] },
    ]
  },
}

export default nextConfig
