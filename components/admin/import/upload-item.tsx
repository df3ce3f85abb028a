import { ProblemBanner } from '@/components/shell/problem-banner'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { importText } from '@/lib/content/import'
import { filesDone } from '@/lib/domain/records/count-import'
import { formatBytes } from '@/lib/utils/format-numbers'
import { CountsLine } from './counts-line'
import { FileReports } from './file-reports'
import { ImportStateBadge } from './import-state-badge'
import { ProgressBar } from './progress-bar'
import type { UploadProblem } from './upload-state'
import { sendAgain, stopUpload, type Upload } from './uploads'

/** One file given: name, how far it is, and what became of what it holds. */
export function UploadItem({ upload }: { upload: Upload }) {
  const { file, state } = upload
  const counts = 'counts' in state ? state.counts : undefined
  return (
    <li className="flex flex-col gap-2 py-3 first:pt-1 last:pb-1">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <strong className="min-w-0 grow basis-48 font-semibold break-words">{file.name}</strong>
        <span className="text-label text-soft">{formatBytes(file.size)}</span>
        {state.kind === 'ended' && <ImportStateBadge state={state.how} counts={state.counts} />}
        <UploadAction upload={upload} />
      </div>
      <UploadProgress upload={upload} />
      {counts && <CountsLine counts={counts} />}
      {state.kind === 'failed' && <Problem problem={state.problem} />}
      {'files' in state && state.files.length > 0 && <FileReports files={state.files} />}
    </li>
  )
}

function UploadAction({ upload }: { upload: Upload }) {
  const { file, state } = upload
  if (state.kind === 'ended' && state.how === 'done') return null
  if (state.kind === 'failed' && state.problem.code === 'too_large') return null
  if (state.kind === 'ended' || state.kind === 'failed') {
    return (
      <Button size="small" aria-label={importText.againOf(file.name)} onClick={() => sendAgain(upload)}>
        {importText.again}
      </Button>
    )
  }
  return (
    <Button size="small" aria-label={importText.cancelOf(file.name)} onClick={() => stopUpload(upload)}>
      {importText.cancel}
    </Button>
  )
}

function UploadProgress({ upload: { file, state } }: { upload: Upload }) {
  const label = importText.progressOf(file.name)
  switch (state.kind) {
    case 'waiting':
      return <p className="text-label text-soft">{importText.waiting}</p>
    case 'sending': {
      const percent = Math.floor(state.share * 100)
      return <ProgressBar label={label} done={percent} total={100} text={importText.sending(percent)} />
    }
    case 'running': {
      if (!state.counts) return <ProgressBar label={label} done={0} total={0} text={importText.checking} />
      const [done, { total }] = [filesDone(state.counts), state.counts.files]
      return <ProgressBar label={label} done={done} total={total} text={importText.filesDone(done, total)} />
    }
    case 'ended':
    case 'failed':
      return null
  }
}

function Problem({ problem: { code, reference } }: { problem: UploadProblem }) {
  switch (code) {
    case 'too_large':
      return <Banner tone="wrong" title={importText.tooLarge} live="alert" />
    case 'broke_off':
      return <Banner tone="attention" title={importText.brokeOff} live="alert" />
    case 'stopped':
      return <Banner tone="note" title={importText.stopped} live="status" />
    default:
      return <ProblemBanner error={{ code, reference }} />
  }
}
