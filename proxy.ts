import { randomBytes } from 'node:crypto'
import { NextResponse, type NextRequest } from 'next/server'
import { PATH_HEADER, signInPath } from '@/lib/auth/return-path'
import { SESSION_COOKIE_NAMES } from '@/lib/auth/session-cookie-names'
import { buildSecurityPolicy } from '@/lib/http/security-policy'

/**
 * Runs before every page: a fresh nonce, and off to sign-in where no session cookie is. Whether the cookie holds is
 * each page's own check; routes below `/api` check their caller themselves.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl
  // A wall screen has a sign-in of its own.
  const isOpen = pathname === '/sign-in' || pathname === '/display'
  if (!isOpen && !SESSION_COOKIE_NAMES.some((name) => request.cookies.has(name))) {
    return NextResponse.redirect(new URL(signInPath(`${pathname}${search}`), request.url))
  }

  const nonce = randomBytes(16).toString('base64')
  const policy = buildSecurityPolicy(nonce, process.env.NODE_ENV === 'development')
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  headers.set('x-nonce', nonce)
  headers.set(PATH_HEADER, `${pathname}${search}`)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  response.headers.set('cache-control', 'no-store')
  return response
}

export const config = {
  // Pages only: not the API, not built files, not files of `public` (they have a dot in their last part).
  matcher: ['/((?!api/|_next/static|_next/image|.*\\.[\\w]+$).*)'],
}
