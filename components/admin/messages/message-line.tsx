import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import type { Tone } from '@/components/ui/tone'
import {
  describeField,
  messageReasonTexts,
  messagesText,
  messageStateLabels,
  sendingLabel,
} from '@/lib/content/messages'
import type { MessageLine as Message, MessageState } from '@/lib/contracts/messages'

const TONES = { waiting: 'note', parked: 'wrong', sent: 'good', withdrawn: 'note' } as const satisfies Record<
  MessageState,
  Tone
>

/** One message: whose ticket, what came of it, why, and what can be done. No patient. */
export function MessageLine({ message, onResend }: { message: Message; onResend: (() => void) | undefined }) {
  const { ticket, state, sending, reason, fields, uncertain } = message
  const name = ticket ? messagesText.ticket(ticket) : messagesText.noTicket
  const tone = state === 'waiting' && reason !== undefined ? 'attention' : TONES[state]
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-1.5 py-3 first:pt-1 last:pb-1">
      <div className="min-w-0 grow basis-64">
        <p className="text-table font-semibold tabular-nums">{name}</p>
        {reason !== undefined && (
          <p className="text-table">
            {messageReasonTexts[reason]}
            {message.resultCode !== undefined && ` (${messagesText.resultCode(message.resultCode)})`}
          </p>
        )}
        {fields.length > 0 && <p className="text-table break-words">{fields.map(describeField).join(' · ')}</p>}
        {uncertain && state !== 'withdrawn' && !sending && (
          <p className="text-label text-soft max-w-[70ch]">{messagesText.uncertain}</p>
        )}
        <p className="text-label text-soft tabular-nums">{describeTimes(message)}</p>
      </div>
      <Badge tone={tone}>{sending ? sendingLabel : messageStateLabels[state]}</Badge>
      {onResend && (
        <Button size="small" aria-label={messagesText.resendOf(name)} onClick={onResend}>
          {messagesText.resend}
        </Button>
      )}
    </li>
  )
}

function describeTimes({ state, queuedAt, attempts, nextTryAt, acceptedAt, transactionId, sending }: Message): string {
  const isRetried = state === 'waiting' && attempts > 0 && !sending && nextTryAt !== undefined
  return [
    acceptedAt === undefined ? messagesText.queued(queuedAt) : messagesText.accepted(acceptedAt),
    ...(transactionId === undefined ? [] : [messagesText.transaction(transactionId)]),
    ...(attempts > 0 ? [messagesText.attempts(attempts)] : []),
    ...(isRetried ? [messagesText.nextTry(nextTryAt)] : []),
  ].join(' · ')
}
