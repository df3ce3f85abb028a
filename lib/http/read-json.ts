import 'server-only'
import type { z } from 'zod'
import { err, ok, type Result } from '@/lib/domain/result'
import { readBytes } from './read-bytes'
import { readMediaType } from './read-media-type'
import type { RouteError } from './route-error'

export const DEFAULT_BODY_LIMIT_BYTES = 64 * 1024

/**
 * Reads and parses a JSON body: 415 for another content type, 413 past the limit (reading stops there), 400 for what
 * is not JSON in UTF-8, 422 with the fields that do not fit the schema.
 */
export async function readJson<S extends z.ZodType>(
  request: Request,
  schema: S,
  limitBytes: number,
): Promise<Result<z.output<S>, RouteError>> {
  if (readMediaType(request.headers) !== 'application/json') return err({ code: 'unsupported_media_type' })
  const bytes = await readBytes(request, limitBytes)
  if (!bytes) return err({ code: 'payload_too_large' })
  const json = parseJson(bytes)
  if (!json) return err({ code: 'invalid_json' })
  const parsed = schema.safeParse(json.value)
  return parsed.success ? ok(parsed.data) : err({ code: 'invalid_input', fieldErrors: toFieldErrors(parsed.error) })
}

/** Zod's issues by dotted path; an issue of the whole body stands under the empty path. */
export function toFieldErrors(error: z.ZodError): Record<string, string[]> {
  const fields = new Map<string, string[]>()
  for (const issue of error.issues) {
    const path = issue.path.map(String).join('.')
    fields.set(path, [...(fields.get(path) ?? []), issue.message])
  }
  return Object.fromEntries(fields)
}

function parseJson(bytes: Uint8Array): { value: unknown } | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return { value }
  } catch {
    return null
  }
}
