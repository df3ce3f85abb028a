/** Headers of every answer are set by our own server: `scripts/serve/security-headers.mjs`. */

/** @type {import('next').NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm test` checks the types of everything; a type error in a test must not keep a hospital from starting.
  typescript: { ignoreBuildErrors: true },
  // `forbidden()`: a page that somebody may not open answers 403.
  experimental: { authInterrupts: true },
  // Browsers ask for it by themselves where a page brings no icon, as a refused one does.
  rewrites: async () => [{ source: '/favicon.ico', destination: '/icon.svg' }],
  // `pg` and `pino` stay outside the bundle by the framework's own list.
}

export default nextConfig
