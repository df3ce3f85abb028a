import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { kindLabels, requesterLabels, stateLabels, stepText, subjectsText as text } from '@/lib/content/subjects'
import type { SubjectRequest } from '@/lib/contracts/subjects'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { formatClock, formatDay } from '@/lib/utils/format-dates'
import { AccountCard } from './account-card'
import { CorrectForm } from './correct-form'
import { describeDue } from './describe-due'
import { EraseCard } from './erase-card'
import { FinishForm } from './finish-form'
import { ReplyForm } from './reply-form'

/** One request: who asked, what was done so far, and the next steps. */
export function RequestDetail({ request, today }: { request: SubjectRequest; today: LocalDate }) {
  const { kind, state, fullName, matter, personId } = request
  const isOpen = state === 'received' || state === 'replied'
  const hasRecord = personId !== undefined && fullName !== undefined
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <Card title={kindLabels[kind]} badge={<Badge tone="neutral">{stateLabels[state]}</Badge>}>
        <h2 className="text-[20px] leading-7 font-semibold break-words">{fullName ?? text.noPerson}</h2>
        {isOpen && <Clocks request={request} today={today} />}
        <dl className="text-table mt-3 grid gap-x-4 gap-y-1.5 sm:grid-cols-[9rem_minmax(0,1fr)]">
          <Line term={stepText.who}>{`${matter.requesterName} · ${requesterLabels[matter.relation]}`}</Line>
          <Line term={stepText.contact}>{matter.contact}</Line>
          <Line term={stepText.identity}>{matter.identityCheck}</Line>
          <Line term={stepText.asked}>{matter.asked}</Line>
          <Line term={stepText.recorded}>{describeStep(request.recordedBy, request.recordedAt)}</Line>
          {matter.reply && (
            <Line term={stepText.reply}>
              {`${matter.reply} (${describeStep(request.repliedBy, request.repliedAt)})`}
            </Line>
          )}
          {matter.result && (
            <Line term={stepText.result}>
              {`${matter.result} (${describeStep(request.finishedBy, request.finishedAt)})`}
            </Line>
          )}
        </dl>
      </Card>
      {state === 'received' && <ReplyForm requestId={request.requestId} />}
      {isOpen && hasRecord && <AccountCard requestId={request.requestId} mayShowClinical={kind === 'access'} />}
      {isOpen && hasRecord && kind === 'correct' && <CorrectForm requestId={request.requestId} />}
      {isOpen && personId !== undefined && kind === 'erase' && (
        <EraseCard requestId={request.requestId} hasRecord={hasRecord} />
      )}
      {isOpen && <FinishForm requestId={request.requestId} />}
    </div>
  )
}

function Clocks({ request: { state, replyDueOn, dueOn }, today }: { request: SubjectRequest; today: LocalDate }) {
  const reply = describeDue(replyDueOn, today)
  const work = describeDue(dueOn, today)
  return (
    <ul className="text-table mt-2 flex flex-col gap-1.5">
      {state === 'received' && (
        <li className="flex flex-wrap items-center gap-2">
          <Badge tone={reply.tone}>{reply.text}</Badge> {text.replyBy(replyDueOn)}
        </li>
      )}
      <li className="flex flex-wrap items-center gap-2">
        <Badge tone={work.tone}>{work.text}</Badge> {text.doneBy(dueOn)}
      </li>
    </ul>
  )
}

function Line({ term, children }: { term: string; children: string }) {
  return (
    <>
      <dt className="text-soft">{term}</dt>
      <dd className="min-w-0 break-words whitespace-pre-line max-sm:mb-1.5">{children}</dd>
    </>
  )
}

function describeStep(by: string | undefined, at: string | undefined): string {
  return [by, at && `${formatClock(at)} ${formatDay(at)}`].filter(Boolean).join(', ')
}
