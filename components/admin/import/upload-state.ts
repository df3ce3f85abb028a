import type { ApiErrorCode } from '@/lib/api/api-error'
import type { ImportedFile, ImportEvent } from '@/lib/contracts/imports'
import type { ImportCounts, ImportState } from '@/lib/domain/records/import-report.schema'

export interface UploadProblem {
  code: ApiErrorCode | 'too_large' | 'broke_off' | 'stopped'
  reference?: string | undefined
}

/** One file on its way, each state with what it knows. */
export type UploadState =
  | { kind: 'waiting' }
  | { kind: 'sending'; share: number }
  | { kind: 'running'; counts?: ImportCounts; files: readonly ImportedFile[] }
  | { kind: 'ended'; how: ImportState; counts: ImportCounts; files: readonly ImportedFile[] }
  | { kind: 'failed'; problem: UploadProblem; counts?: ImportCounts; files: readonly ImportedFile[] }

export type UploadEvent = { kind: 'sent'; share: number } | { kind: 'broken'; problem: UploadProblem } | ImportEvent

/** What a file's state becomes by what is heard of it. An ended one stays as it is. */
export function reduceUpload(state: UploadState, event: UploadEvent): UploadState {
  if (isOver(state)) return state
  const known = state.kind === 'running' ? state : { files: [] }
  switch (event.kind) {
    case 'sent':
      if (state.kind === 'running') return state
      return event.share < 1 ? { kind: 'sending', share: event.share } : { kind: 'running', files: [] }
    case 'started':
      return { ...known, kind: 'running' }
    case 'progress':
      return { ...known, kind: 'running', counts: event.counts }
    case 'file':
      return { ...known, kind: 'running', files: [...known.files, event.file] }
    case 'finished':
      return { kind: 'ended', how: event.state, counts: event.counts, files: known.files }
    case 'failed':
      return { ...known, kind: 'failed', problem: { code: event.code, reference: event.reference } }
    case 'broken':
      return { ...known, kind: 'failed', problem: event.problem }
  }
}

export function isOver({ kind }: UploadState): boolean {
  return kind === 'ended' || kind === 'failed'
}
