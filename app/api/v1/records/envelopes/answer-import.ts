import { IMPORT_EVENTS_TYPE, type ImportEvent, type UploadFormat } from '@/lib/contracts/imports'
import { ok } from '@/lib/domain/result'
import { newReference } from '@/lib/http/answer'
import type { Upload } from '@/lib/http/handle-upload'
import { isDatabaseUnavailable } from '@/lib/http/is-database-unavailable'
import { readFileName } from '@/lib/http/read-file-name'
import { reportFault } from '@/lib/http/report-fault'
import type { RouteOutcome } from '@/lib/http/route-error'
import { streamLines } from '@/lib/http/stream-lines'
import { importDelivery } from '@/lib/use-cases/records/import-delivery'
import type { RecordsDependencies } from '@/lib/use-cases/records/records-dependencies'

/** Imports an upload: one answer at its end, or, where asked for, a line per event while it runs. */
export async function answerImport(deps: RecordsDependencies, upload: Upload<UploadFormat>): Promise<RouteOutcome> {
  if (!upload.request.headers.get('accept')?.includes(IMPORT_EVENTS_TYPE)) {
    return ok(await importUpload(deps, upload, upload.request.signal))
  }
  return streamLines(IMPORT_EVENTS_TYPE, async ({ send, signal }) => {
    try {
      await importUpload(deps, upload, signal, send)
    } catch (error) {
      const reference = newReference()
      const code = isDatabaseUnavailable(error) ? 'service_unavailable' : 'unexpected_fault'
      reportFault({ code, reference, error })
      send({ kind: 'failed', code, reference } satisfies ImportEvent)
    }
  })
}

async function importUpload(
  deps: RecordsDependencies,
  { file, format, request, caller }: Upload<UploadFormat>,
  signal: AbortSignal,
  onEvent?: (event: ImportEvent) => void,
) {
  try {
    const { facilityCode } = caller
    const via = caller.kind === 'user' ? ('page' as const) : ('api' as const)
    const { path, bytes } = file
    const name = readFileName(request.headers)
    return await importDelivery(deps, { facilityCode, actor: caller, via, name, bytes, path, format, signal, onEvent })
  } finally {
    await file.remove()
  }
}
