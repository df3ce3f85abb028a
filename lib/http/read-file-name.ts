import 'server-only'

/** What the sender calls an upload: `x-file-name`, percent-encoded. For histories, never a path. */
export function readFileName(headers: Headers): string | undefined {
  try {
    return decodeURIComponent(headers.get('x-file-name') ?? '').slice(0, 255) || undefined
  } catch {
    return undefined
  }
}
