import type { ImportEvent } from '@/lib/contracts/imports'
import { ApiError } from './api-error'

interface Sending {
  /** How much of the file has left, 0 to 1. */
  onSent: (share: number) => void
  onEvent: (event: ImportEvent) => void
  /** Breaks the connection off: the server stops at the next record. */
  signal: AbortSignal
}

/**
 * Sends a file to be imported and tells what becomes of it, line by line. XMLHttpRequest, because `fetch` cannot tell how
 * much of a body has left.
 * @throws ApiError where it was not taken, or where the connection broke before the end; the signal's reason
 */
export async function sendEnvelopes(file: File, sending: Sending): Promise<void> {
  const [{ readWire }, { importEventSchema, importEnvelopesResponseSchema }] = await Promise.all([
    import('./read-wire'),
    import('@/lib/contracts/imports'),
  ]).catch(() => {
    throw new ApiError({ code: 'network' })
  })
  let [taken, isEnded] = [0, false]

  function takeLines(call: XMLHttpRequest): void {
    if (call.status !== 200) return
    const end = call.responseText.lastIndexOf('\n') + 1
    if (end <= taken) return
    const lines = call.responseText.slice(taken, end).trimEnd().split('\n')
    taken = end
    for (const line of lines) {
      const event = importEventSchema.parse(JSON.parse(line))
      isEnded ||= event.kind === 'finished' || event.kind === 'failed'
      sending.onEvent(event)
    }
  }

  const call = await send(file, sending, takeLines)
  if (call.status !== 200) readWire(importEnvelopesResponseSchema, call.status, parseJson(call.responseText))
  if (!isEnded) throw new ApiError({ code: 'network' })
}

function send(
  file: File,
  { onSent, signal }: Sending,
  onProgress: (call: XMLHttpRequest) => void,
): Promise<XMLHttpRequest> {
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest()
    call.open('POST', '/api/v1/records/envelopes')
    call.setRequestHeader('content-type', isZip(file.name) ? 'application/zip' : 'application/xml')
    call.setRequestHeader('accept', 'application/x-ndjson')
    call.setRequestHeader('x-file-name', encodeURIComponent(file.name))
    call.upload.addEventListener('progress', ({ loaded, total }) => onSent(total === 0 ? 1 : loaded / total))
    call.upload.addEventListener('load', () => onSent(1))
    const settle = (work: () => void) => {
      try {
        onProgress(call)
        work()
      } catch {
        call.abort()
        reject(new ApiError({ code: 'unreadable_answer' }))
      }
    }
    call.addEventListener('progress', () => settle(() => undefined))
    call.addEventListener('load', () => settle(() => resolve(call)))
    call.addEventListener('error', () => reject(new ApiError({ code: 'network' })))
    call.addEventListener('abort', () => reject(signal.reason))
    signal.addEventListener('abort', () => call.abort())
    call.send(file)
  })
}

function isZip(name: string): boolean {
  return name.toLowerCase().endsWith('.zip')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
