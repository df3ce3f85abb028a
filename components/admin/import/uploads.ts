import { createStore } from '@/components/shell/create-store'
import { ApiError } from '@/lib/api/api-error'
import { sendEnvelopes } from '@/lib/api/send-envelopes'
import { UPLOAD_LIMIT_BYTES } from '@/lib/contracts/upload-limit'
import { randomUuid } from '@/lib/utils/random-uuid'
import { isOver, reduceUpload, type UploadEvent, type UploadProblem, type UploadState } from './upload-state'

/** A file somebody gave to be imported. It goes on while other pages of the desk are open. */
export interface Upload {
  key: string
  file: File
  state: UploadState
  stop: AbortController
}

export const uploads = createStore<readonly Upload[]>([])

/** Puts files in line; they are imported one after the other. */
export function addUploads(files: readonly File[]): void {
  uploads.set([...uploads.get(), ...files.map(toUpload)])
  void runNext()
}

/** Stops a file; what was kept of it stays. */
export function stopUpload({ key, state, stop }: Upload): void {
  stop.abort(new ApiError({ code: 'network' }))
  if (state.kind === 'waiting') uploads.set(uploads.get().filter((upload) => upload.key !== key))
}

export function sendAgain({ key, file }: Upload): void {
  uploads.set(uploads.get().filter((upload) => upload.key !== key))
  addUploads([file])
}

/** Takes away what is over. */
export function clearUploads(): void {
  uploads.set(uploads.get().filter(({ state }) => !isOver(state)))
}

let isRunning = false

async function runNext(): Promise<void> {
  if (isRunning) return
  const next = uploads.get().find(({ state }) => state.kind === 'waiting')
  if (!next) return
  isRunning = true
  window.addEventListener('beforeunload', warn)
  await run(next)
  window.removeEventListener('beforeunload', warn)
  isRunning = false
  await runNext()
}

async function run({ key, file, stop }: Upload): Promise<void> {
  const tell = (event: UploadEvent) => change(key, event)
  try {
    tell({ kind: 'sent', share: 0 })
    await sendEnvelopes(file, { onSent: (share) => tell({ kind: 'sent', share }), onEvent: tell, signal: stop.signal })
  } catch (error) {
    tell({ kind: 'broken', problem: toProblem(error, stop.signal.aborted) })
  }
}

function toProblem(error: unknown, isStopped: boolean): UploadProblem {
  if (isStopped) return { code: 'stopped' }
  if (!(error instanceof ApiError)) return { code: 'unreadable_answer' }
  const { code, reference } = error
  return { code: code === 'network' ? 'broke_off' : code, reference }
}

function toUpload(file: File): Upload {
  const isTooLarge = file.size > UPLOAD_LIMIT_BYTES
  const state: UploadState = isTooLarge
    ? { kind: 'failed', problem: { code: 'too_large' }, files: [] }
    : { kind: 'waiting' }
  return { key: randomUuid(), file, state, stop: new AbortController() }
}

function change(key: string, event: UploadEvent): void {
  uploads.set(
    uploads
      .get()
      .map((upload) => (upload.key === key ? { ...upload, state: reduceUpload(upload.state, event) } : upload)),
  )
}

// The browser asks before a page with an import under way is closed.
function warn(leaving: BeforeUnloadEvent): void {
  leaving.preventDefault()
}
