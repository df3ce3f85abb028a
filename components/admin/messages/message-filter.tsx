import { Button } from '@/components/ui/button'
import { messageStateLabels, messagesText } from '@/lib/content/messages'
import { messageStateSchema, type ListMessagesResponse, type MessageState } from '@/lib/contracts/messages'
import { formatCount } from '@/lib/utils/format-numbers'

interface MessageFilterProps {
  state: MessageState
  counts: ListMessagesResponse['counts'] | undefined
  onChoose: (state: MessageState) => void
}

/** The states with how many are in each; sent ones are counted of today. */
export function MessageFilter({ state, counts, onChoose }: MessageFilterProps) {
  const totals: Partial<Record<MessageState, number>> = counts
    ? { waiting: counts.waiting, parked: counts.parked, sent: counts.sentToday }
    : {}
  return (
    <div role="group" aria-label={messagesText.filter} className="flex flex-wrap gap-2">
      {messageStateSchema.options.map((option) => {
        const total = totals[option]
        return (
          <Button
            key={option}
            look={option === state ? 'tinted' : 'plain'}
            aria-pressed={option === state}
            onClick={() => onChoose(option)}
          >
            {messageStateLabels[option]}
            {total !== undefined && <span className="tabular-nums">{formatCount(total)}</span>}
          </Button>
        )
      })}
    </div>
  )
}
