import { Badge } from '@/components/ui/badge'
import { kindLabels, stateLabels, subjectsText as text } from '@/lib/content/subjects'
import type { SubjectRequest } from '@/lib/contracts/subjects'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { joinClasses } from '@/lib/utils/join-classes'
import { describeDue } from './describe-due'

interface RequestLineProps {
  request: SubjectRequest
  today: LocalDate
  chosen: boolean
  onChoose: () => void
}

/** One request of the register: what, whose, and the clock that runs now. */
export function RequestLine({ request, today, chosen, onChoose }: RequestLineProps) {
  const { kind, state, fullName, matter, receivedOn, replyDueOn, dueOn } = request
  const clock = state === 'received' ? replyDueOn : dueOn
  const isOpen = state === 'received' || state === 'replied'
  const due = describeDue(clock, today)
  return (
    <button
      type="button"
      aria-current={chosen ? 'true' : undefined}
      onClick={onChoose}
      className={joinClasses(
        'rounded-control flex w-full flex-wrap items-center gap-x-3 gap-y-1 border px-3 py-2.5 text-left',
        chosen ? 'border-brand bg-brand-tint' : 'border-line bg-card hover:border-faint',
      )}
    >
      <span className="min-w-0 grow basis-44">
        <span className="block font-semibold break-words">{fullName ?? matter.requesterName}</span>
        <span className="text-label text-soft block">
          {kindLabels[kind]} · {text.receivedOn(receivedOn)}
        </span>
      </span>
      <span className="flex flex-wrap gap-1.5">
        <Badge tone={state === 'refused' ? 'attention' : isOpen ? 'neutral' : 'good'} sign={!isOpen}>
          {stateLabels[state]}
        </Badge>
        {isOpen && <Badge tone={due.tone}>{due.text}</Badge>}
      </span>
    </button>
  )
}
