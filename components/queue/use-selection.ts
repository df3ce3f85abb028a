import { useState } from 'react'
import type { QueuePerson, QueueResponse } from '@/lib/contracts/queue'
import type { VisitId } from '@/lib/domain/visit/visit.schema'

export interface Selected extends QueuePerson {
  state: 'waiting' | 'called' | 'skipped'
}

export interface Selection {
  /** Whom the keys of the page act on: the chosen one, or whoever was called last. */
  selected: Selected | undefined
  select: (visitId: VisitId) => void
}

export function useSelection(queue: QueueResponse | undefined): Selection {
  const [chosen, select] = useState<VisitId>()
  return { selected: findSelected(queue, chosen), select }
}

function findSelected(queue: QueueResponse | undefined, chosen: VisitId | undefined): Selected | undefined {
  if (!queue) return undefined
  const people = [
    ...queue.called.map((person) => ({ ...person, state: 'called' as const })),
    ...queue.waiting.map((person) => ({ ...person, state: 'waiting' as const })),
    ...queue.skipped.map((person) => ({ ...person, state: 'skipped' as const })),
  ]
  return people.find(({ visitId }) => visitId === chosen) ?? people.find(({ state }) => state === 'called')
}
