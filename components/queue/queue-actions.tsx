import { Button } from '@/components/ui/button'
import { queueText } from '@/lib/content/queue'
import { QUEUE_KEYS, type QueueActionName } from './queue-keys'

interface QueueActionsProps {
  /** An absent one does not fit the selected number: its button stays where it is and says so. */
  actions: Record<QueueActionName, (() => void) | undefined>
}

const ORDER = ['finish', 'again', 'skip', 'return', 'send', 'jump', 'records'] as const

export function QueueActions({ actions }: QueueActionsProps) {
  return (
    <div className="grid grid-cols-1 gap-2 min-[400px]:grid-cols-2 min-[400px]:[&>:last-child]:col-span-2">
      {ORDER.map((name) => (
        <Button
          key={name}
          shortcut={QUEUE_KEYS[name]}
          aria-keyshortcuts={QUEUE_KEYS[name]}
          disabled={!actions[name]}
          onClick={actions[name]}
        >
          {queueText[name]}
        </Button>
      ))}
    </div>
  )
}
