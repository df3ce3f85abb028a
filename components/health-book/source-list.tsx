import { ToneIcon } from '@/components/ui/tone-icon'
import { healthBookText as text } from '@/lib/content/health-book'
import type { SourceReport } from '@/lib/contracts/records'

interface SourceListProps {
  sources: readonly SourceReport[]
  isAskingOthers: boolean
}

/** Who was asked, when they answered, and who did not. */
export function SourceList({ sources, isAskingOthers }: SourceListProps) {
  return (
    <ul aria-label={text.sources} className="text-label text-soft flex flex-wrap gap-x-4 gap-y-1">
      {sources.map((source) => (
        <li key={source.name} className={source.state === 'failed' ? 'text-attention font-semibold' : undefined}>
          <span className="mr-1 inline-block align-[-3px]">
            <ToneIcon tone={source.state === 'failed' ? 'attention' : 'good'} size={14} />
          </span>
          {describe(source)}
        </li>
      ))}
      {isAskingOthers && (
        <li>
          <span role="status">{text.asking}</span>
        </li>
      )}
    </ul>
  )
}

function describe({ name, own, state, problem, complete, at }: SourceReport): string {
  const shown = own ? text.ownStore : name
  if (state === 'failed') return text.failed(shown, text.problems[problem ?? 'unreachable'])
  const answered = text.answered(shown, at)
  return complete === false ? `${answered}, ${text.incomplete}` : answered
}
