import { useEffect, useState } from 'react'
import type { QueuePerson, QueueResponse } from '@/lib/contracts/queue'
import type { VisitId } from '@/lib/domain/visit/visit.schema'
import { calledHere } from './called-here'

export interface Selected extends QueuePerson {
  state: 'waiting' | 'called' | 'skipped'
}

export interface Selection {
  /** Whom the keys of the page act on: the chosen one, or whom this computer called last. Never whom a colleague called. */
  selected: Selected | undefined
  select: (visitId: VisitId) => void
}

export function useSelection(queue: QueueResponse | undefined): Selection {
  const [chosen, select] = useState<VisitId>()
  const called = calledHere.use()
  useEffect(() => calledHere.load(), [])
  return { selected: findSelected(queue, chosen, called), select }
}

function findSelected(queue: QueueResponse | undefined, chosen: VisitId | undefined, called: string) {
  if (!queue) return undefined
  const people: Selected[] = [
    ...queue.called.map((person) => ({ ...person, state: 'called' as const })),
    ...queue.waiting.map((person) => ({ ...person, state: 'waiting' as const })),
    ...queue.skipped.map((person) => ({ ...person, state: 'skipped' as const })),
  ]
  return (
    people.find(({ visitId }) => visitId === chosen) ??
    people.find(({ visitId, state }) => visitId === called && state === 'called')
  )
}
