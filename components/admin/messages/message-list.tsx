'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { resendMutation } from '@/lib/api/messages'
import { messageEmptyTexts, messagesText, messageStateLabels } from '@/lib/content/messages'
import type { MessageLine as Message, MessageState } from '@/lib/contracts/messages'
import { MessageLine } from './message-line'

interface MessageListProps {
  state: MessageState
  messages: readonly Message[] | undefined
  hasMore: boolean
  onMore: () => void
}

export function MessageList({ state, messages, hasMore, onMore }: MessageListProps) {
  const { mutate, isPending, error, data } = useMutation(resendMutation(useQueryClient()))
  return (
    <Card
      title={messageStateLabels[state]}
      aside={data && <span role="status">{messagesText.requeued(data.requeued)}</span>}
    >
      <ProblemBanner error={error} />
      {!messages && (
        <p role="status" className="text-table text-soft py-2">
          {messagesText.loading}
        </p>
      )}
      {messages?.length === 0 && <p className="text-table text-soft py-2">{messageEmptyTexts[state]}</p>}
      {state === 'parked' && messages && messages.length > 1 && (
        <div className="border-line border-b pb-3">
          <Button
            aria-disabled={isPending}
            onClick={() => {
              if (!isPending) mutate(messages.map(({ visitId }) => visitId))
            }}
          >
            {messagesText.resendAll}
          </Button>
        </div>
      )}
      <ul className="divide-line divide-y">
        {messages?.map((message) => (
          <MessageLine
            key={message.visitId}
            message={message}
            onResend={canResend(message) && !isPending ? () => mutate([message.visitId]) : undefined}
          />
        ))}
      </ul>
      {hasMore && (
        <div className="border-line border-t pt-3 text-center">
          <Button onClick={onMore}>{messagesText.more}</Button>
        </div>
      )}
    </Card>
  )
}

// One that is new goes by itself, and one that is under way is left alone.
function canResend({ state, sending, reason }: Message): boolean {
  return state === 'parked' || (state === 'waiting' && !sending && reason !== undefined)
}
