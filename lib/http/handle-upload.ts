import 'server-only'
import type { Caller } from '@/lib/domain/access/caller'
import type { Permission } from '@/lib/domain/access/permission'
import { err, type Result } from '@/lib/domain/result'
import { spoolBytes, type SpooledFile } from '@/lib/records/spool/spool-bytes'
import { answerCall } from './answer-call'
import { isSameOrigin } from './is-same-origin'
import { readMediaType } from './read-media-type'
import type { ReportFault } from './report-fault'
import { requireCaller, type FindCaller } from './require-caller'
import type { RouteError, RouteOutcome } from './route-error'

export interface UploadSpec<F> {
  permission: Permission
  /** What the body may be, by content type; anything else is 415. */
  formats: Readonly<Record<string, F>>
  limitBytes: number
  /** Where the body is kept meanwhile. */
  folder: () => string
  /** Removes the file when it is done with it: the answer may begin before. */
  run: (upload: Upload<F>) => Promise<RouteOutcome>
}

export interface Upload<F> {
  file: SpooledFile
  format: F
  request: Request
  caller: Caller
}

/**
 * A route that takes a file as its raw body: caller, permission, origin, content type, then the body on its way to a
 * private file, then `run`. `handleRoute` is for JSON.
 */
export function handleUpload<F>(
  spec: UploadSpec<F>,
  deps: { findCaller?: FindCaller; report?: ReportFault } = {},
): (request: Request) => Promise<Response> {
  return (request) =>
    answerCall(async () => {
      const caller = await requireCaller(request, spec.permission, true, deps.findCaller)
      if (!caller.ok) return caller
      if (!isSameOrigin(request.headers)) return err({ code: 'foreign_origin' })
      const mediaType = readMediaType(request.headers)
      const format = Object.hasOwn(spec.formats, mediaType) ? spec.formats[mediaType] : undefined
      if (format === undefined) return err({ code: 'unsupported_media_type' })
      const file = await receive(request, spec)
      if (!file.ok) return file
      return runOrRemove(spec, { file: file.value, format, request, caller: caller.value })
    }, deps.report)
}

async function receive<F>(
  request: Request,
  { folder, limitBytes }: UploadSpec<F>,
): Promise<Result<SpooledFile, RouteError>> {
  if (Number(request.headers.get('content-length') ?? 0) > limitBytes) return err({ code: 'payload_too_large' })
  const sent = { brokeOff: false }
  try {
    return await spoolBytes(folder(), readBody(request, sent), limitBytes)
  } catch (error) {
    if (!sent.brokeOff) throw error
    return err({ code: 'upload_interrupted' })
  }
}

async function* readBody({ body }: Request, sent: { brokeOff: boolean }): AsyncGenerator<Uint8Array> {
  if (!body) return
  const reader = body.getReader()
  try {
    for (let part = await read(reader, sent); !part.done; part = await read(reader, sent)) yield part.value
  } finally {
    // Nothing more is wanted; whoever sends it is not waited for.
    reader.cancel().catch(() => undefined)
  }
}

function read(reader: ReadableStreamDefaultReader<Uint8Array>, sent: { brokeOff: boolean }) {
  return reader.read().catch((error: unknown) => {
    sent.brokeOff = true
    throw error
  })
}

async function runOrRemove<F>({ run }: UploadSpec<F>, upload: Upload<F>): Promise<RouteOutcome> {
  try {
    return await run(upload)
  } catch (error) {
    await upload.file.remove()
    throw error
  }
}
