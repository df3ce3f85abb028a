import 'server-only'

/** Set by the proxy, so that a page knows the path it was asked by. */
export const PATH_HEADER = 'x-tiepdon-path'

const SIGN_IN = '/sign-in'
const NEW_PASSWORD = '/new-password'

/** The sign-in page that returns to `path`. */
export function signInPath(path: string | null): string {
  return withReturn(SIGN_IN, path)
}

/** The page that changes a one-time password and returns to `path`. */
export function newPasswordPath(path: string | null): string {
  return withReturn(NEW_PASSWORD, path)
}

function withReturn(page: string, path: string | null): string {
  const target = toReturnPath(path)
  return target === '/' ? page : `${page}?${new URLSearchParams({ next: target }).toString()}`
}

/**
 * A path of our own to go on to, or `/` for anything else: another host (`//evil`, `/\evil`), a scheme, sign-in
 * itself, an address of data.
 */
export function toReturnPath(wanted: string | null | undefined): string {
  const base = 'http://tiepdon.invalid'
  if (!wanted || !URL.canParse(wanted, base)) return '/'
  const url = new URL(wanted, base)
  if (url.origin !== base || !wanted.startsWith('/')) return '/'
  if ([SIGN_IN, NEW_PASSWORD].some((page) => url.pathname.startsWith(page))) return '/'
  if (url.pathname.startsWith('/api/') || url.pathname.startsWith('//')) return '/'
  return `${url.pathname}${url.search}`
}
