import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { notify } from '@/components/shell/notices'
import { callAgainMutation, callNextMutation, changeQueueMutation, queueQueries } from '@/lib/api/queue'
import type { Called, QueuePerson } from '@/lib/contracts/queue'
import { queueText } from '@/lib/content/queue'
import type { VisitId } from '@/lib/domain/visit/visit.schema'
import { randomUuid } from '@/lib/utils/random-uuid'
import { calledHere } from './called-here'

/** The calls of a room. Pressing a key again before the answer is there does nothing. */
export function useCalls(roomCode: string, onCalled: (visitId: VisitId) => void) {
  const client = useQueryClient()
  const settle = () => void client.invalidateQueries({ queryKey: queueQueries.all() })
  const tell = (called: Called) => {
    notify(queueText.called(called.label, called.roomCode))
    calledHere.set(called.visitId)
    onCalled(called.visitId)
  }
  const next = useMutation({ ...callNextMutation(), onSuccess: tell, onSettled: settle })
  const again = useMutation({ ...callAgainMutation(), onSuccess: tell, onSettled: settle })
  const change = useMutation({ ...changeQueueMutation(), onSettled: settle })
  const [finished, setFinished] = useState<QueuePerson>()
  const all = [next, again, change]
  const isBusy = all.some(({ isPending }) => isPending)

  /** Only the last thing done has a failure to show. */
  function start(work: () => void): void {
    if (isBusy) return
    for (const mutation of all) mutation.reset()
    setFinished(undefined)
    work()
  }

  return {
    next: () => start(() => next.mutate({ requestId: randomUuid(), roomCode })),
    again: (visitId: VisitId) => start(() => again.mutate({ requestId: randomUuid(), visitId })),
    change: (visitId: VisitId, action: 'skip' | 'return') => start(() => change.mutate({ visitId, action })),
    finish: (person: QueuePerson) =>
      start(() =>
        change.mutate({ visitId: person.visitId, action: 'finish' }, { onSuccess: () => setFinished(person) }),
      ),
    /** Whom this computer finished last, until it does something else: the way back from a wrong key. */
    finished,
    reopen: ({ visitId }: QueuePerson) =>
      start(() => change.mutate({ visitId, action: 'reopen' }, { onSuccess: () => onCalled(visitId) })),
    isCalling: next.isPending,
    error: all.find(({ error }) => error)?.error ?? null,
  }
}
