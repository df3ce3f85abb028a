import 'server-only'
import type { Result } from '@/lib/domain/result'
import type { RouteError, RouteOutcome } from './route-error'

/** Answers a file to be saved; a failure stays in the wire shape. The name is ASCII. */
export function answerFile(
  file: Result<{ bytes: Uint8Array; fileName: string }, RouteError>,
  contentType: string,
): RouteOutcome {
  if (!file.ok) return file
  const { bytes, fileName } = file.value
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': contentType,
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'no-store',
    },
  })
}
