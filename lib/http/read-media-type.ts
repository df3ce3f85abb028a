import 'server-only'

/** `application/json` of `Application/JSON; charset=utf-8`; empty where nothing is said. */
export function readMediaType(headers: Headers): string {
  return headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''
}
